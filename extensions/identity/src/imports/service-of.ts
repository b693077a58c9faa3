import type { AbstractService, AbstractServiceOptions, HookExtensionContext } from "@directus/types";
import { refuse } from "@harborsmith/kit";

/** Directus's own lists that have rows to import, each with rules of its service. */
const own = {
	directus_access: "AccessService",
	directus_activity: "ActivityService",
	directus_comments: "CommentsService",
	directus_dashboards: "DashboardsService",
	directus_deployment_projects: "DeploymentProjectsService",
	directus_deployment_runs: "DeploymentRunsService",
	directus_deployments: "DeploymentService",
	directus_files: "FilesService",
	directus_flows: "FlowsService",
	directus_folders: "FoldersService",
	directus_notifications: "NotificationsService",
	directus_operations: "OperationsService",
	directus_panels: "PanelsService",
	directus_permissions: "PermissionsService",
	directus_policies: "PoliciesService",
	directus_presets: "PresetsService",
	directus_revisions: "RevisionsService",
	directus_roles: "RolesService",
	directus_settings: "SettingsService",
	directus_shares: "SharesService",
	directus_translations: "TranslationsService",
	directus_users: "UsersService",
	directus_versions: "VersionsService",
} as const;

const isOwn = (collection: string): collection is keyof typeof own => Object.hasOwn(own, collection);

/** The service that writes the rows of a collection. @throws FORBIDDEN for what of Directus's has no rows of its own */
export function serviceOf(
	services: HookExtensionContext["services"],
	collection: string,
	options: AbstractServiceOptions,
): AbstractService {
	if (isOwn(collection)) return new services[own[collection]](options) as AbstractService;
	if (collection.startsWith("directus_")) throw refuse("FORBIDDEN", "may_not", {});
	return new services.ItemsService(collection, options);
}
