/** The bare address of `Harborsmith <crew@example.com>`. */
export function bareAddress(from: string): string {
	return /<([^<>]+)>\s*$/.exec(from)?.[1]?.trim() ?? from.trim();
}
