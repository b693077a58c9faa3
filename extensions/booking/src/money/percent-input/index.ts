import { defineInterface } from "@directus/extensions-sdk";
import PercentInput from "./percent-input.vue";

export default defineInterface({
	id: "charter-percent",
	name: "Percentage",
	description: "A share typed as 12.5 % and stored in basis points",
	icon: "percent",
	component: PercentInput,
	types: ["integer"],
	group: "standard",
	options: [],
});
