import { defineDisplay } from "@directus/extensions-sdk";
import { stateOf } from "../app/media-state.ts";
import { textShown } from "../app/use-texts.ts";
import MediaStatus from "./media-status.vue";

/** Shows the state of a picture or film in lists, as icon and words. */
export default defineDisplay({
	id: "media-status",
	name: "Media Status",
	icon: "autorenew",
	description: "State of a picture or film as icon and words.",
	component: MediaStatus,
	handler: (value) => textShown(stateOf(value).text),
	types: ["string"],
	options: null,
});
