import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Said } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../../tests/support/in-english.ts";
import { createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const migration = await readFile(new URL("../bookings/26-history-in-codes.sql", import.meta.url), "utf8");

/** What releases before wrote, and what its reader reads now. */
const written: [was: string, is: string, code: string | null, status?: string][] = [
	["Moved from Annie Morrow to St. Elmo.", "Moved from Annie Morrow to St. Elmo.", "moved"],
	[
		"Moved from Annie Morrow to North Pass. Moved from Tue 14 Jun 2033, 09:00 to Wed 15 Jun 2033, 10:30.",
		"Moved from Annie Morrow to North Pass. Moved from Tue, Jun 14, 2033, 9:00 AM to Wed, Jun 15, 2033, 10:30 AM.",
		"moved",
	],
	[
		"Ends Tue 14 Jun 2033, 14:00 instead of Tue 14 Jun 2033, 13:00.",
		"Ends Tue, Jun 14, 2033, 2:00 PM instead of Tue, Jun 14, 2033, 1:00 PM.",
		"moved",
	],
	...[
		"Priced again by the rules: $1,050.50 became $1,200.00.",
		"Promo code SAIL-10 added. Priced again by the rules: $100.00 became $90.00.",
	].map((text): [string, string, string] => [text, text, "repriced"]),
	...[
		"The price stays $900.00, as agreed. By the rules it would be $1,200.00 now.",
		"Promo code B instead of A. The price stays $900.00, as agreed. The rules have none.",
	].map((text): [string, string, string] => [text, text, "price_kept"]),
	["Promo code SAIL-10 removed.", "Promo code SAIL-10 removed.", "promo_changed"],
	[
		"Refund: USD 50.00 of USD 1,100.00 paid (by the terms).",
		"Refund: $50.00 of $1,100.00 paid (by the terms).",
		"refund_decided",
	],
	["Paid.", "Paid.", "paid", "confirmed"],
	["The hold ran out without a payment.", "The hold ran out without a payment.", "hold_unpaid", "expired"],
	[
		"A new link was made; older ones no longer open the booking. Lost his phone.",
		"A new link was made; older ones no longer open the booking. Lost his phone.",
		"link_renewed",
	],
	["Cancelled by the guest.", "Cancelled by the guest.", "cancelled_by_guest", "cancelled"],
	["Moved from his berth to ours. Paid in cash.", "Moved from his berth to ours. Paid in cash.", null],
	["Guest called.", "Guest called.", null, "cancelled"],
];

test("what was written in English becomes codes, people's own words stay, and the second time changes nothing", async () => {
	for (const name of ["Annie Morrow", "St. Elmo", "North Pass"]) await world.yacht({ name });
	const booking = await world.book(await world.yacht(), 1, 3);
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("SET LOCAL session_replication_role = replica");
		await client.query("DELETE FROM booking_events WHERE booking = $1", [booking]);
		for (const [place, [reason, , , status = "pending"]] of written.entries()) {
			await client.query(
				"INSERT INTO booking_events (id, booking, at, from_status, to_status, reason) VALUES ($1, $2, now() + make_interval(secs => $3), 'pending', $4, $5)",
				[randomUUID(), booking, place, status, reason],
			);
		}
		await client.query(
			"UPDATE bookings SET status = 'cancelled', cancellation_reason = 'Cancelled by the guest.' WHERE id = $1",
			[booking],
		);
		for (const run of ["first", "second"]) {
			await client.query(migration);
			const { rows } = await client.query<Said>(
				"SELECT code, params, reason FROM booking_events WHERE booking = $1 ORDER BY at",
				[booking],
			);
			expect([run, rows.map((row) => [inEnglish(row), row.code])]).toEqual([
				run,
				written.map(([, is, code]) => [is, code]),
			]);
			const called = await client.query("SELECT cancellation_code, cancellation_reason FROM bookings WHERE id = $1", [
				booking,
			]);
			expect(called.rows).toEqual([{ cancellation_code: "cancelled_by_guest", cancellation_reason: null }]);
		}
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});
