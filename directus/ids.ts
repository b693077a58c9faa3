import { pathToFileURL } from "node:url";
import { fixedId, systemUserId } from "@harborsmith/contract/ids";

export { fixedId, systemUserId };

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
export const roleId = (name: RoleName): string => fixedId("role", name);
export const policyId = (name: string): string => (name === "public" ? publicPolicyId : fixedId("policy", name));
export const userId = (name: string): string => (name === "system" ? systemUserId : fixedId("user", name));
export const folderId = (name: string): string => fixedId("folder", name);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const name of roleNames) process.stdout.write(`role ${name} ${roleId(name)}\n`);
	for (const name of ["system", ...roleNames]) process.stdout.write(`user ${name} ${userId(name)}\n`);
}
