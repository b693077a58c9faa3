import { readFile } from "node:fs/promises";
import { validatePayload } from "@directus/utils";
import { describe, expect, test } from "vitest";
import { collections } from "./collections/index.ts";
import { contractFields } from "./contract-fields.ts";
import { buildSnapshot, printSnapshot, snapshotTexts } from "./snapshot.ts";
import { placeFields } from "./to-snapshot/place-fields.ts";

const tables = collections.filter(({ table }) => table);
const fieldsOf = (name: string) => placeFields(tables.find((item) => item.name === name)?.fields ?? []);
const everyField = tables.flatMap(({ name, fields }) =>
	placeFields(fields).map((placed) => ({ collection: name, ...placed })),
);

describe("the contract", () => {
	test.each(Object.keys(contractFields))("%s has every field that other programs use", (name) => {
		const present = fieldsOf(name).map(({ field }) => field.name);
		expect(contractFields[name]?.split(" ").filter((field) => !present.includes(field))).toEqual([]);
	});
});

describe("definitions", () => {
	test("name nothing twice", () => {
		const names = everyField.map(({ collection, field }) => `${collection}.${field.name}`);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
		const collectionNames = collections.map(({ name }) => name);
		expect(new Set(collectionNames).size).toBe(collectionNames.length);
	});

	test("name every collection and field in English and Spanish", () => {
		const labels = [...collections.map(({ label }) => label), ...everyField.map(({ field }) => field.label)];
		expect(labels.filter(({ en, es }) => !en || !es)).toEqual([]);
	});

	test("say every text of a form in both languages", () => {
		expect(snapshotTexts(collections).filter(({ en, es }) => !en || !es)).toEqual([]);
		const plain = everyField.filter(({ field }) => typeof field.meta.note === "string");
		expect(plain).toEqual([]);
	});

	test("point at collections that exist", () => {
		const known = new Set([...tables.map(({ name }) => name), "directus_users", "directus_files"]);
		const lost = everyField.filter(({ field }) => field.relation && !known.has(field.relation.related));
		expect(lost.map(({ collection, field }) => `${collection}.${field.name}`)).toEqual([]);
	});

	test("let a copy take along nothing that lies on one row only, nor what must be unique", () => {
		const taken = tables.flatMap(({ name, meta }) => {
			const copied = meta.item_duplication_fields;
			if (!Array.isArray(copied)) return [`${name} has no list`];
			// Nobody copies a row that is only reached through another form.
			if (copied.length === 0) return meta.hidden === true ? [] : [`${name} copies nothing`];
			return fieldsOf(name)
				.filter(({ field }) => copied.includes(field.name) && (field.inverse || !field.column || field.column.unique))
				.map(({ field }) => `${name}.${field.name}`);
		});
		expect(taken).toEqual([]);
	});

	test("list only rows that point back", () => {
		const lost = everyField.filter(({ collection, field: { inverse } }) => {
			if (!inverse) return false;
			const pointer = fieldsOf(inverse.collection).find(({ field }) => field.name === inverse.field)?.field;
			return pointer?.relation?.related !== collection;
		});
		expect(lost.map(({ collection, field }) => `${collection}.${field.name}`)).toEqual([]);
	});

	test("never let a deletion take bookings, lines, history or payments along", () => {
		const guarded = ["bookings", "booking_lines", "booking_events", "charges", "payments", "blocks"];
		const cascading = everyField.filter(
			({ collection, field }) => guarded.includes(collection) && field.relation?.onDelete === "CASCADE",
		);
		expect(cascading).toEqual([]);
	});

	test("index every foreign key", () => {
		expect(everyField.filter(({ field }) => field.relation && !field.column?.indexed)).toEqual([]);
	});

	test("give each checked field a message", () => {
		const silent = everyField.filter(
			({ field }) => Boolean(field.meta.validation) !== Boolean(field.meta.validation_message),
		);
		expect(silent).toEqual([]);
	});

	test("let every checked field that may be empty be emptied again", () => {
		const checked = everyField.filter(({ field }) => field.meta.validation && field.column?.nullable);
		const stuck = checked.filter(
			({ field }) => validatePayload(field.meta.validation ?? {}, { [field.name]: null }).length > 0,
		);
		expect(checked.length).toBeGreaterThan(15);
		expect(stuck.map(({ field }) => field.name)).toEqual([]);
	});

	test("show money and shares by name: _cents and _bps are whole numbers", () => {
		const amounts = everyField.filter(({ field }) => /_(cents|bps)$/.test(field.name));
		expect(amounts.filter(({ field }) => field.type !== "integer")).toEqual([]);
	});

	test("archive by a value that the status has", () => {
		const wrong = tables.filter(({ name, meta }) => {
			if (!meta.archive_field) return false;
			const status = fieldsOf(name).find(({ field }) => field.name === meta.archive_field)?.field;
			const choices = (status?.meta.options as { choices: { value: string }[] } | undefined)?.choices ?? [];
			return ![meta.archive_value, meta.unarchive_value].every((value) => choices.some((one) => one.value === value));
		});
		expect(wrong.map(({ name }) => name)).toEqual([]);
	});

	test("name rows by fields that exist", () => {
		const wrong = tables.flatMap(({ name, meta }) => {
			const template = typeof meta.display_template === "string" ? meta.display_template : "";
			const roots = [...template.matchAll(/{{(\w+)/g)].map(([, root]) => root);
			return roots
				.filter((root) => !fieldsOf(name).some(({ field }) => field.name === root))
				.map((root) => `${name}.${root}`);
		});
		expect(wrong).toEqual([]);
	});

	test("make the booking's computed columns read-only", () => {
		const computed = [
			"number",
			"payment_status",
			"subtotal_cents",
			"discount_cents",
			"tax_cents",
			"total_cents",
			"paid_cents",
			"refunded_cents",
		];
		const editable = fieldsOf("bookings").filter(({ field }) => computed.includes(field.name) && !field.meta.readonly);
		expect(editable).toEqual([]);
	});
});

test("the snapshot in the repository is what the definitions make", async () => {
	const stored = await readFile(new URL("../../snapshots/schema.json", import.meta.url), "utf8");
	const { dependencies } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
	expect(printSnapshot(buildSnapshot(collections, dependencies.directus)) === stored).toBe(true);
});
