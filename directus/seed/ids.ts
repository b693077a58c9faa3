import { createHash } from "node:crypto";

/** A fixed uuid for something of the demo, so that a second look at it finds the same row. */
export function idOf(name: string): string {
	const hex = createHash("sha256").update(`harborsmith demo ${name}`).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
