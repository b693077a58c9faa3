import { defineInterface } from "@directus/extensions-sdk";
import WhenInput from "./when-input.vue";

export default defineInterface({
	id: "charter-when",
	name: "Time at the yacht",
	description: "A moment, shown and typed in the zone of the yacht that the form names",
	icon: "schedule",
	component: WhenInput,
	types: ["timestamp", "dateTime"],
	group: "standard",
	options: [
		{
			field: "yacht_field",
			name: "Field with the yacht",
			type: "string",
			schema: { default_value: "yacht" },
			meta: { width: "half", interface: "input" },
		},
	],
});
