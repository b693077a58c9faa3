import { bookingAnswer, bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charterClient, testDay } from "../../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../../tests/support/stack.ts";

let stack: TestStack;
let yacht: TestYacht;
beforeAll(async () => {
	stack = await useStack();
	yacht = await createTestYacht(stack);
	await stack.sql(
		"update marinas set directions = 'Follow the quay.' where id = (select marina from yachts where id = $1)",
		[yacht.id],
	);
	await stack.sql(
		`insert into marinas_translations (marinas_id, languages_code, directions)
		select marina, 'es-ES', 'Siga el muelle.' from yachts where id = $1`,
		[yacht.id],
	);
});
afterAll(() => yacht.archive());

it.each([
	["en-US", 31, "Follow the quay."],
	["es-ES", 32, "Siga el muelle."],
])(
	"a booking made in %s says how to get there in it, on its page and in the calendar",
	async (lang, days, directions) => {
		const client = charterClient(stack);
		const on = testDay(days);
		const slot = { slug: yacht.slug, starts_at: `${on}T10:00`, ends_at: `${on}T14:00` };
		const { quote } = await client.quote(slot, { lang });
		const { number, manage_token } = bookingCreatedAnswer.parse((await client.book(quote)).body).data;
		const init = { headers: { "X-Manage-Token": manage_token } };
		const { yacht: shown } = bookingAnswer.parse((await client.call(`/charter/bookings/${number}`, init)).body).data;
		expect(shown.marina?.directions).toBe(directions);
		await stack.sql("update bookings set status = 'confirmed' where number = $1", [number]);
		const { body } = await client.call(`/charter/bookings/${number}/invite.ics`, init);
		expect(String(body)).toContain(directions);
	},
);
