import { defineInterface } from "@directus/extensions-sdk";
import PercentInput from "./percent-input.vue";

export default defineInterface({
	id: "charter-percent",
	name: "Percentage",
	description: "A share typed as 12.5 %, of basis points or of what the option names as the whole",
	icon: "percent",
	component: PercentInput,
	types: ["integer"],
	group: "standard",
	options: [],
});
