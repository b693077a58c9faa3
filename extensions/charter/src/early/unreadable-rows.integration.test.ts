import { randomUUID } from "node:crypto";
import { bookingAnswer } from "@harborsmith/contract/bookings";
import { fleetAnswer } from "@harborsmith/contract/fleet";
import { yachtAnswer } from "@harborsmith/contract/yacht";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CharterClient, charterClient, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
let other: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
	other = await createTestYacht(stack);
});
afterAll(() => Promise.all([yacht.archive(), other.archive()]));

/** Writes what the database refuses, as a row from before would hold it. */
const pastTheGuard = (table: string, trigger: string, change: string): Promise<unknown> =>
	stack.sql(`BEGIN; ALTER TABLE ${table} DISABLE TRIGGER ${trigger}; UPDATE ${table} SET ${change};
		ALTER TABLE ${table} ENABLE TRIGGER ${trigger}; COMMIT`);
const cards = async (marina: TestYacht) => {
	const answer = await client.call(`/charter/fleet?marina=marina-${marina.id}`);
	expect(answer.status).toBe(200);
	return fleetAnswer.parse(answer.body).data;
};
const pageOf = (path: string) => fetch(new URL(path, stack.storefront.url)).then(({ status }) => status);
const days = [50, 51, 52].values();
const soon = { seconds: 5, every: 50 };

test.each([
	`features = '{"a":1}'`,
	`features = '[null,{"x":1}]'`,
	`charter_types = '["x"]'`,
	`charter_types = '[{"a":1}]'`,
])("a yacht whose row says %s is left out, and every other is shown", async (broken) => {
	await pastTheGuard("yachts", "hs_95_words", `${broken} WHERE id = '${yacht.id}'`);
	await until(
		() => cards(yacht),
		(shown) => shown.length === 0,
		soon,
	);
	expect(await cards(other)).toHaveLength(1);
	fleetAnswer.parse((await client.call("/charter/fleet?per_page=100")).body);
	expect((await client.call(`/charter/yachts/${yacht.slug}`)).status).toBe(404);
	for (const path of ["/fleet", "/sitemap.xml", `/yachts/${other.slug}`])
		expect([path, await pageOf(path)]).toEqual([path, 200]);
	await stack.sql(`update yachts set features = '["wifi"]', charter_types = '["captained"]' where id = $1`, [yacht.id]);
	await until(
		() => cards(yacht),
		(shown) => shown.length === 1,
		soon,
	);
});

test.each(['{"images":"x"}', "[]", '{"images":[{"name":1}]}'])(
	"a picture whose renditions are %s is left out, and its yacht is shown without it",
	async (renditions) => {
		const file = randomUUID();
		await stack.sql(
			"insert into directus_files (id, storage, type, filename_download) values ($1, 'local', 'image/jpeg', 'a.jpg')",
			[file],
		);
		await stack.sql("insert into media (yacht, file, status, is_primary) values ($1, $2, 'ready', true)", [
			yacht.id,
			file,
		]);
		await pastTheGuard(
			"media",
			"hs_08_renditions",
			`status = 'ready', renditions = '${renditions}' WHERE file = '${file}'`,
		);
		const shown = async () => yachtAnswer.parse((await client.call(`/charter/yachts/${yacht.slug}`)).body).data.media;
		expect(await shown()).toEqual([]);
		expect((await cards(yacht))[0]?.image).toBeNull();
		for (const path of ["/fleet", "/sitemap.xml", `/yachts/${yacht.slug}`])
			expect([path, await pageOf(path)]).toEqual([path, 200]);
		const day = testDay(days.next().value ?? 40);
		const booked = await client.bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
		const headers = { "X-Manage-Token": booked.manage_token };
		const answer = await client.call(`/charter/bookings/${booked.number}`, { headers });
		expect(bookingAnswer.parse(answer.body).data.yacht.image).toBeNull();
		await stack.sql("delete from media where file = $1", [file]);
	},
);
