import { defineDisplay } from "@directus/extensions-sdk";
import { defineComponent, h } from "vue";
import { failureShown } from "../app/use-texts.ts";

/** Shows in lists why a picture or film was refused. */
export default defineDisplay({
	id: "media-reason",
	name: "Media Reason",
	icon: "error",
	description: "Why a picture or film was refused, in the reader's language.",
	component: defineComponent({
		props: { value: { type: Object, default: null } },
		setup: (props) => () => h("span", failureShown(props.value)),
	}),
	handler: failureShown,
	types: ["json"],
	options: null,
});
