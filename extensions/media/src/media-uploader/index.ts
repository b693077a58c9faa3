import { defineInterface } from "@directus/extensions-sdk";
import MediaUploader from "./media-uploader.vue";

/** Adds several pictures and films to a yacht at once, by dropping or choosing them on its form. */
export default defineInterface({
	id: "media-uploader",
	name: "Media Uploader",
	icon: "add_photo_alternate",
	description: "Drop several pictures and films on a form; each becomes a media item.",
	component: MediaUploader,
	types: ["alias"],
	localTypes: ["presentation"],
	group: "presentation",
	options: [
		{
			field: "folder",
			name: "$t:folder",
			type: "uuid",
			meta: { width: "full", interface: "system-folder" },
		},
	],
});
