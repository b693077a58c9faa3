import type { ByteRange } from "@harborsmith/kit/store";

/**
 * The part that a `Range` header asks for (RFC 9110): undefined when everything is to be sent, `unsatisfiable` when
 * the part lies outside. Several parts at once are not worth their trouble; such a request gets everything.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | undefined {
	const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
	if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
	if (first === "") {
		const length = Number(last);
		return length === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - length), end: size - 1 };
	}
	const start = Number(first);
	const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== "" && Number(last) < start) return undefined;
	return start >= size ? "unsatisfiable" : { start, end };
}
