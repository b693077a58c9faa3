/**
 * Directus roles that a realm role may give, strongest first. `admin` is missing on purpose: administrators sign in to
 * Directus itself, so a mistake in the realm cannot hand out the whole database.
 */
export const mappedRoles = [
	"manager",
	"compliance",
	"staff",
	"marketer",
	"captain",
	"crew",
	"owner",
	"customer",
] as const;

export type MappedRole = (typeof mappedRoles)[number];

/** The Directus role for somebody's realm roles; a person without any of ours is a customer. */
export function chooseRole(realmRoles: readonly string[]): MappedRole {
	return mappedRoles.find((role) => realmRoles.includes(role)) ?? "customer";
}
