import { createHash } from "node:crypto";

/** The user that acts for the system; revisions name it. */
export const systemUserId = "5e5a11ed-0000-4000-8000-000000000001";

/** A UUID that is the same in every installation: it follows from what the thing is called. */
export function fixedId(kind: string, name: string): string {
	const hex = createHash("sha256").update(`harborsmith/${kind}/${name}`).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		"-",
	);
}
