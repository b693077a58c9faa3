import { defineDisplay } from "@directus/extensions-sdk";
import { defineComponent, h } from "vue";
import { reasonShown } from "../app/use-texts.ts";

/** Shows in lists why a picture or film was refused. */
export default defineDisplay({
	id: "media-reason",
	name: "Media Reason",
	icon: "error",
	description: "Why a picture or film was refused, in the reader's language.",
	component: defineComponent({
		props: { value: { type: String, default: "" } },
		setup: (props) => () => h("span", reasonShown(props.value)),
	}),
	handler: (value) => (typeof value === "string" ? reasonShown(value) : ""),
	types: ["text"],
	options: null,
});
