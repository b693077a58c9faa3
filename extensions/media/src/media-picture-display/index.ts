import { defineDisplay } from "@directus/extensions-sdk";
import MediaPicture from "./media-picture.vue";

/** Shows a picture or film by what was made of it, also to whoever may not open its original. */
export default defineDisplay({
	id: "media-picture",
	name: "Media Picture",
	icon: "image",
	description: "The smallest picture made of a picture or film.",
	component: MediaPicture,
	types: ["json"],
	options: null,
});
