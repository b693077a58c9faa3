import { defineInterface } from "@directus/extensions-sdk";
import MediaStatus from "./media-status.vue";

/** Shows on a media item's form how far it is, why it failed, and what was made of it. */
export default defineInterface({
	id: "media-status",
	name: "Media Status",
	icon: "autorenew",
	description: "State, progress and renditions of a picture or film, with a way to try again.",
	component: MediaStatus,
	types: ["alias"],
	localTypes: ["presentation"],
	group: "presentation",
	hideLabel: true,
	options: null,
});
