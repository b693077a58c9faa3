/** What of the Directus application the tests of others build on. */
export { realmRoleMapping } from "../config/realm-role-mapping.ts";
export { folderId, policyId, type RoleName, roleId, roleNames, systemUserId, userId } from "../ids.ts";
export { collections } from "../schema/collections/index.ts";
export { excludedTables } from "../schema/internal-tables.ts";
export { cli } from "../setup/cli-path.ts";
export { withTimeLimit } from "../setup/with-time-limit.ts";
