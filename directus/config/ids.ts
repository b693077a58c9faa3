import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";

export const roleNames = [
	"customer",
	"owner",
	"captain",
	"crew",
	"staff",
	"manager",
	"marketer",
	"compliance",
	"admin",
	"worker",
	"storefront",
] as const;
export type RoleName = (typeof roleNames)[number];

/** Directus's own policy for callers without a token. */
export const publicPolicyId = "abf8a154-5b1c-4a46-ac9c-7300570f4f17";
/** The user that acts for the system; the extensions write under it (kit, `systemUserId`). */
export const systemUserId = "5e5a11ed-0000-4000-8000-000000000001";

/** A UUID that is the same in every installation: it follows from what the thing is called. */
export function fixedId(kind: string, name: string): string {
	const hex = createHash("sha256").update(`harborsmith/${kind}/${name}`).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		"-",
	);
}

export const roleId = (name: RoleName): string => fixedId("role", name);
export const policyId = (name: string): string => (name === "public" ? publicPolicyId : fixedId("policy", name));
export const userId = (name: string): string => (name === "system" ? systemUserId : fixedId("user", name));
export const folderId = (name: string): string => fixedId("folder", name);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const name of roleNames) process.stdout.write(`role ${name} ${roleId(name)}\n`);
	for (const name of ["system", ...roleNames]) process.stdout.write(`user ${name} ${userId(name)}\n`);
}
