import { definePanel } from "@directus/extensions-sdk";
import MoneyPanel from "./money-panel.vue";

const text = (field: string, name: string, interfaceId = "input") => ({
	field,
	name,
	type: "string" as const,
	meta: { width: "half" as const, interface: interfaceId },
});

export default definePanel({
	id: "charter-money",
	name: "Money",
	description: "The sum of amounts in minor units, and bars by day",
	icon: "payments",
	component: MoneyPanel,
	query: (options) => {
		if (!options?.collection || !options.field || !options.date_field) return undefined;
		const since = { [options.date_field]: { _gte: `$NOW(-${options.days ?? 30} days)` } };
		return {
			collection: options.collection,
			query: {
				group: ["year", "month", "day"].map((part) => `${part}(${options.date_field})`),
				aggregate: { sum: [options.field] },
				filter: { _and: [...(options.filter ? [options.filter] : []), since] },
				limit: -1,
			},
		};
	},
	options: [
		text("collection", "$t:collection", "system-collection"),
		text("field", "$t:field"),
		text("date_field", "$t:panels.time_series.date_field"),
		{
			field: "days",
			name: "Days",
			type: "integer",
			schema: { default_value: 30 },
			meta: { width: "half", interface: "input" },
		},
		text("currency", "Currency"),
		text("color", "$t:color", "select-color"),
		{ field: "bars", name: "Bars by day", type: "boolean", meta: { width: "half", interface: "boolean" } },
		{
			field: "filter",
			name: "$t:filter",
			type: "json",
			meta: { interface: "system-filter", options: { collectionField: "collection" } },
		},
	],
	minWidth: 10,
	minHeight: 6,
});
