import type { FieldOverview, RegisterFunctions, SchemaOverview } from "@directus/types";
import { readingFilters } from "@harborsmith/kit";
import { describe, expect, test } from "vitest";
import snapshot from "../../../../../snapshots/schema.json" with { type: "json" };
import { hasOnlyOurRules, isLogFollowed, isOnlyRead } from "./only-our-rules.ts";

const given = {
	...{ id: "", number: "", status: "", yacht: "", charter_type: "", starts_at: "", ends_at: "", guests: 2 },
	...{ source: "", currency: "", contact: {}, quote: {} },
};

const fields = snapshot.fields
	.filter(({ collection }) => collection === "bookings")
	.map(
		({ field, type, meta, schema }): FieldOverview => ({
			...{ field, type: type as FieldOverview["type"], dbType: null, precision: null, scale: null, note: null },
			defaultValue: schema && "default_value" in schema ? schema.default_value : null,
			nullable: schema && "is_nullable" in schema ? schema.is_nullable === true : true,
			generated: false,
			special: meta?.special ?? [],
			validation: (meta?.validation ?? null) as FieldOverview["validation"],
			alias: schema === null || schema === undefined,
			searchable: true,
		}),
	);
const [anyField] = fields;
const withField = (changes: Partial<FieldOverview>): SchemaOverview => {
	const all = anyField ? [...fields, { ...anyField, field: "of_the_host", ...changes }] : fields;
	const bookings = {
		...{ collection: "bookings", primary: "id", singleton: false, sortField: null, note: null },
		accountability: "all" as const,
		fields: Object.fromEntries(all.map((field) => [field.field, field])),
	};
	return { collections: { bookings }, relations: [] };
};
const free = { nullable: true, defaultValue: null, special: [], validation: null, alias: false };

describe("one statement does what the host's service would do", () => {
	test("with the release's own fields and one of the host's that asks for nothing", () => {
		expect(hasOnlyOurRules(withField(free), given)).toBe(true);
	});

	test.each<[string, Partial<FieldOverview>]>([
		["has a rule", { validation: { of_the_host: { _nnull: true } } as unknown as FieldOverview["validation"] }],
		["must be filled", { nullable: false }],
		["names who created the row", { special: ["user-created"] }],
		["has the name of one of ours and another rule", { field: "guests", validation: { guests: { _lt: 9 } } as never }],
		["has the name of one of ours and no column", { field: "guests", alias: true }],
	])("not when a field of the host's %s", (_what, changes) => {
		expect(hasOnlyOurRules(withField({ ...free, ...changes }), given)).toBe(false);
	});
});

describe("the log is followed", () => {
	const emitter = (filters: number, actions: number) => ({
		emitFilter: async () => undefined,
		emitAction: () => undefined,
		filterEmitter: { listeners: () => Array<unknown>(filters).fill(null) },
		actionEmitter: { listeners: () => Array<unknown>(actions).fill(null) },
	});
	test.each([
		[false, 0, 0, false],
		[false, 1, 1, true],
		[true, 2, 0, false],
		[true, 1, 1, false],
		[true, 1, 2, true],
	])("%s with %i filters and %i listeners, realtime %s", (isFollowed, filters, actions, hasRealtime) => {
		expect(isLogFollowed(emitter(filters, actions), hasRealtime)).toBe(isFollowed);
	});
});

test("a booking needs a transaction as soon as somebody of the host's is asked about it", () => {
	const heard = new Map<string, unknown[]>();
	const filter: RegisterFunctions["filter"] = (event, handler) =>
		void heard.set(event, [...(heard.get(event) ?? []), handler]);
	const emitter = {
		emitFilter: async () => undefined,
		emitAction: () => undefined,
		filterEmitter: { listeners: (event: string) => heard.get(event) ?? [] },
		actionEmitter: { listeners: () => [] },
	};
	const events = ["items.create", "bookings.items.create"];
	expect(isOnlyRead(emitter, events)).toBe(true);
	for (const event of events) readingFilters(filter)(event, (payload) => payload);
	expect(isOnlyRead(emitter, events)).toBe(true);
	filter("bookings.items.create", (payload) => payload);
	expect(isOnlyRead(emitter, events)).toBe(false);
});
