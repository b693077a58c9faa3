import { type Policy, read, update } from "../grant.ts";
import { me } from "../rules.ts";

const own = {
	where: { id: me },
	fields: ["language", "text_direction", "appearance", "theme_light", "theme_dark"],
};

/** Apart from the roles' own, because a policy says once what it lets its holders do with a collection. */
export const appearance: Policy = {
	name: "appearance",
	description: "Lets everybody who works in the app choose their language and theme; nothing of who they are or may.",
	icon: "palette",
	app_access: false,
	admin_access: false,
	grants: [read("directus_users", own), update("directus_users", own)],
};
