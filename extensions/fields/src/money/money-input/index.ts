import { defineInterface } from "@directus/extensions-sdk";
import MoneyInput from "./money-input.vue";

export default defineInterface({
	id: "charter-money",
	name: "Money",
	description: "An amount typed as 1,600.00 and stored in minor units",
	icon: "payments",
	component: MoneyInput,
	types: ["integer", "bigInteger"],
	group: "standard",
	options: [
		{
			field: "currency_field",
			name: "Field with the currency",
			type: "string",
			meta: { width: "half", interface: "input", options: { placeholder: "currency" } },
		},
	],
});
