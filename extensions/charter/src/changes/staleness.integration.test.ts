import { availabilityAnswer } from "@harborsmith/contract/availability";
import { fleetAnswer } from "@harborsmith/contract/fleet";
import { yachtAnswer } from "@harborsmith/contract/yacht";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charterClient, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

const startsOn = async (url: string, day: string): Promise<string[]> => {
	const path = `/charter/yachts/${yacht.slug}/availability?from=${day}&to=${day}&duration_min=240`;
	const answer = await charterClient(stack, url).call(path);
	return availabilityAnswer
		.parse(answer.body)
		.data.days.flatMap((shown) => shown.starts.map((start) => start.slice(11, 16)));
};

it("shows a booking at once in the process that took it and within moments in the other", async () => {
	for (let round = 0; round < 10; round += 1) {
		const day = testDay(70 + round);
		expect(await startsOn(stack.directus.url, day)).toContain("10:00");
		expect(await startsOn(stack.second, day)).toContain("10:00");
		await charterClient(stack).bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
		expect(await startsOn(stack.directus.url, day)).not.toContain("10:00");
		await until(
			() => startsOn(stack.second, day),
			(starts) => !starts.includes("10:00"),
			{ seconds: 1, every: 5 },
		);
	}
});

it("shows a change of staff, of prices and of a raw statement in both processes", async () => {
	const day = testDay(90);
	const urls = [stack.directus.url, stack.second];
	const nameIn = async (url: string) =>
		yachtAnswer.parse((await charterClient(stack, url).call(`/charter/yachts/${yacht.slug}`)).body).data.name;
	for (const url of urls) {
		expect(await startsOn(url, day)).toContain("10:00");
		expect(await nameIn(url)).toBe("Test Yacht");
	}
	await stack.sql(
		"insert into blocks (resource_kind, yacht, kind, starts_at, ends_at) values ('yacht', $1, 'service', $2, $3)",
		[yacht.id, `${day}T12:00:00Z`, `${day}T23:59:00Z`],
	);
	await stack.api(`/items/yachts/${yacht.id}`, { method: "PATCH", body: JSON.stringify({ name: "Renamed" }) });
	for (const url of urls) {
		await until(
			() => startsOn(url, day),
			(starts) => !starts.includes("10:00"),
			{ seconds: 1, every: 5 },
		);
		await until(
			() => nameIn(url),
			(name) => name === "Renamed",
			{ seconds: 1, every: 5 },
		);
	}
});

it("answers from the database while the process hears of no changes, and caches again afterwards", async () => {
	const query = `/charter/fleet?marina=marina-${yacht.id}`;
	const names = async () =>
		fleetAnswer.parse((await charterClient(stack).call(query)).body).data.map((card) => card.name);
	await names();
	await stack.sql(
		"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'harborsmith_changes'",
	);
	await stack.sql("update yachts set name = 'Renamed again' where id = $1", [yacht.id]);
	expect(await until(names, (shown) => shown.includes("Renamed again"), { seconds: 2, every: 5 })).toContain(
		"Renamed again",
	);
});
