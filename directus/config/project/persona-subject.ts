import { createHash } from "node:crypto";

/** Who a demo person is to the demo realm: the subject of their tokens. */
export function personaSubject(email: string): string {
	const hex = createHash("sha256").update(`harborsmith demo realm ${email}`).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
