import { mappedRoles } from "@harborsmith/domain";
import { roleId } from "../ids.ts";

/** Directus role for each realm role, strongest first: what `AUTH_KEYCLOAK_ROLE_MAPPING` must hold. Never an administrator. */
export const realmRoleMapping: Readonly<Record<string, string>> = Object.fromEntries(
	mappedRoles.map((name) => [name, roleId(name)]),
);
