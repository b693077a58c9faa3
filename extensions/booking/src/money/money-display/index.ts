import { defineDisplay } from "@directus/extensions-sdk";
import { formatMinor } from "../minor-units.ts";
import { readerLocale } from "../reader-locale.ts";
import MoneyDisplay from "./money-display.vue";

export default defineDisplay({
	id: "charter-money",
	name: "Money",
	description: "An amount in minor units shown as 1,600.00",
	icon: "payments",
	component: MoneyDisplay,
	handler: (value) => (value === null || value === undefined ? "" : formatMinor(Number(value), null, readerLocale())),
	types: ["integer", "bigInteger"],
	options: [],
});
