import { definePanel } from "@directus/extensions-sdk";
import UtilisationPanel from "./utilisation-panel.vue";

const during = (days: number): { _and: Record<string, { [operator: string]: string }>[] } => ({
	_and: [
		{ resource_kind: { _eq: "yacht" } },
		{ ends_at: { _gte: "$NOW(-1 day)" } },
		{ starts_at: { _lte: `$NOW(+${days + 1} days)` } },
	],
});

export default definePanel({
	id: "fleet-utilisation",
	name: "Fleet utilisation",
	description: "On how many of the coming days each yacht sails",
	icon: "sailing",
	component: UtilisationPanel,
	query: (options) => ({
		collection: "blocks",
		query: {
			fields: ["kind", "starts_at", "ends_at", "yacht.id", "yacht.name", "yacht.timezone"],
			filter: during(Number(options?.days ?? 30)),
			limit: -1,
		},
	}),
	options: [
		{
			field: "days",
			name: "Days",
			type: "integer",
			schema: { default_value: 30 },
			meta: { width: "half", interface: "input" },
		},
		{ field: "color", name: "$t:color", type: "string", meta: { width: "half", interface: "select-color" } },
	],
	minWidth: 12,
	minHeight: 8,
});
