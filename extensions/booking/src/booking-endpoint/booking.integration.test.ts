import { randomUUID } from "node:crypto";
import {
	bookingAnswer,
	bookingCreatedAnswer,
	cancelAnswer,
	holdAnswer,
	inviteLinkAnswer,
} from "@harborsmith/contract/bookings";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type CharterClient,
	charterClient,
	errorOf,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

let nextDay = 60;
const slot = (from = "10:00", to = "14:00", day = testDay(nextDay++)) => ({
	slug: yacht.slug,
	starts_at: `${day}T${from}`,
	ends_at: `${day}T${to}`,
});
const read = (number: string, headers: Record<string, string> = {}) =>
	client.call(`/charter/bookings/${number}`, { headers });

describe("a quote", () => {
	it("sums to its total and is the same in any zone of the server", async () => {
		const quote = await client.quote(slot());
		const lines = quote.lines.reduce((sum, line) => sum + line.amount_cents, 0);
		expect(quote.subtotal_cents).toBe(lines);
		expect(quote.total_cents).toBe(lines - quote.discount_cents + quote.tax_cents);
		expect(quote.lines[0]).toMatchObject({ kind: "charter", amount_cents: 90_000 });
		expect(quote.starts_at).toMatch(/T10:00:00-0[78]:00$/);
	});

	it("is refused for a wall clock that does not exist or exists twice", async () => {
		const night = await createTestYacht(stack, { opens_at: null, closes_at: null });
		const year = new Date().getUTCMonth() < 2 ? new Date().getUTCFullYear() : new Date().getUTCFullYear() + 1;
		const sunday = (month: number, nth: number): string => {
			const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
			return `${year}-${String(month + 1).padStart(2, "0")}-${String(1 + ((7 - first) % 7) + (nth - 1) * 7).padStart(2, "0")}`;
		};
		const spring = sunday(2, 2);
		const autumn = sunday(10, 1);
		const missing = await client.fetchQuote({
			slug: night.slug,
			starts_at: `${spring}T02:30`,
			ends_at: `${spring}T08:00`,
		});
		expect([missing.status, errorOf(missing).code]).toEqual([400, "TIME_DOES_NOT_EXIST"]);
		const double = await client.fetchQuote({
			slug: night.slug,
			starts_at: `${autumn}T01:30`,
			ends_at: `${autumn}T08:00`,
		});
		expect([double.status, errorOf(double).code]).toEqual([400, "TIME_AMBIGUOUS"]);
		const clear = await client.fetchQuote({
			slug: night.slug,
			starts_at: `${autumn}T01:30:00-07:00`,
			ends_at: `${autumn}T08:00`,
		});
		expect(clear.status).toBe(200);
		await night.archive();
	});

	it("is refused with the contract's code when a rule says no", async () => {
		const day = testDay(58);
		const cases: [object, number, string][] = [
			[{ starts_at: `${day}T04:00`, ends_at: `${day}T09:00` }, 422, "OUTSIDE_HOURS"],
			[{ starts_at: `${day}T10:00`, ends_at: `${day}T10:30` }, 422, "TOO_SHORT"],
			[{ starts_at: `${testDay(1200)}T10:00`, ends_at: `${testDay(1200)}T14:00` }, 422, "TOO_FAR_AHEAD"],
			[{ starts_at: "2020-01-01T10:00", ends_at: "2020-01-01T14:00" }, 422, "TOO_SHORT_NOTICE"],
			[{ starts_at: `${day}T10:00`, ends_at: `${day}T14:00`, guests: 7 }, 422, "GUEST_LIMIT"],
			[{ starts_at: `${day}T10:00`, ends_at: `${day}T14:00`, charter_type: "dockside" }, 422, "NOT_SOLD"],
			[{ starts_at: `${day}T10:00`, ends_at: `${day}T14:00`, promo_code: "NO-SUCH-CODE" }, 422, "PROMO_INVALID"],
		];
		for (const [body, status, code] of cases) {
			const answer = await client.post("/charter/quotes", {
				yacht: yacht.slug,
				charter_type: "captained",
				guests: 2,
				...body,
			});
			expect([body, answer.status, errorOf(answer).code]).toEqual([body, status, code]);
			expect(errorOf(answer).message.length).toBeGreaterThan(10);
		}
	});

	it("that was tampered with or has run out buys nothing", async () => {
		const { quote } = await client.quote(slot());
		const [head, payload, signature] = quote.split(".");
		const forged = await client.book(`${head}.${payload}.${signature?.split("").reverse().join("")}`);
		expect([forged.status, errorOf(forged).code]).toEqual([400, "INVALID_INPUT"]);
	});
});

describe("a booking", () => {
	it("holds the slot, keeps lines that sum to its total, and opens with its token only", async () => {
		const customer = testContact();
		const quote = await client.quote(slot());
		const answer = await client.book(quote.quote, { customer, special_requests: "Two child life vests" });
		expect(answer.status).toBe(201);
		const created = bookingCreatedAnswer.parse(answer.body).data;
		expect(created).toMatchObject({ status: "pending", payment: { provider: "stripe" } });
		expect(created.payment?.amount_cents).toBeGreaterThan(0);
		const view = bookingAnswer.parse(
			(await read(created.number, { "X-Manage-Token": created.manage_token })).body,
		).data;
		expect(view.lines.reduce((sum, line) => sum + line.amount_cents, 0)).toBe(view.total_cents);
		expect(view).toMatchObject({
			status: "pending",
			total_cents: quote.total_cents,
			customer: { email: customer.email },
		});
		expect(view.next_actions).toContain("pay");
		expect((await read(created.number)).status).toBe(401);
		expect((await read(created.number, { "X-Manage-Token": "nonsense" })).status).toBe(401);
		const other = await client.bookSlot(slot());
		const foreign = await read(created.number, { "X-Manage-Token": other.manage_token });
		expect([foreign.status, errorOf(foreign).code]).toEqual([403, "FORBIDDEN"]);
		expect((await stack.api(`/charter/bookings/${created.number}`)).status).toBe(200);
	});

	it("makes no customer of a person who books in two places at once, and keeps what they typed with each", async () => {
		const customer = { ...testContact(), phone: "+14155550100" };
		const clients = [client, charterClient(stack, stack.second)];
		const quotes = await Promise.all(Array.from({ length: 6 }, () => client.quote(slot())));
		const answers = await Promise.all(
			quotes.map(({ quote }, index) => {
				const email = index % 3 ? customer.email : customer.email.toUpperCase();
				return clients[index % 2]?.book(quote, { customer: { ...customer, email } });
			}),
		);
		expect(answers.map((answer) => answer?.status)).toEqual(quotes.map(() => 201));
		expect(await stack.sql("select id from customers where lower(email) = $1", [customer.email])).toEqual([]);
		const kept = await stack.sql("select contact from bookings where lower(contact ->> 'email') = $1", [
			customer.email,
		]);
		expect(kept).toEqual(quotes.map(() => ({ contact: customer })));
	});

	it("leaves a revision and a history row", async () => {
		const { number } = await client.bookSlot(slot());
		const [row] = await stack.sql<{ revisions: number; events: number }>(
			`select (select count(*)::int from directus_revisions r where r.collection = 'bookings' and r.item = b.id::text) as revisions,
				(select count(*)::int from booking_events e where e.booking = b.id) as events
			from bookings b where b.number = $1`,
			[number],
		);
		expect(row?.revisions).toBeGreaterThan(0);
		expect(row?.events).toBeGreaterThan(0);
	});

	it("waits for staff when the yacht is not booked instantly", async () => {
		const careful = await createTestYacht(stack, { instant_booking: false });
		const day = testDay(61);
		const created = await client.bookSlot({ slug: careful.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
		expect(created).toMatchObject({ status: "requested", payment: null, hold_expires_at: null });
		await careful.archive();
	});

	it("is refused with the new quote when the price has changed meanwhile", async () => {
		const dearer = await createTestYacht(stack);
		const wanted = () => ({ ...slot(), slug: dearer.slug });
		const quote = await client.quote(wanted());
		await stack.sql("update rates set amount_cents = amount_cents + 500 where yacht = $1", [dearer.id]);
		await until(
			() => client.quote(wanted()),
			({ lines }) => lines[0]?.amount_cents === 90_500,
			{ seconds: 2, every: 5 },
		);
		const answer = await client.book(quote.quote);
		expect(answer.status).toBe(409);
		const error = errorOf(answer);
		expect(error.code).toBe("QUOTE_CHANGED");
		expect(error).toMatchObject({
			quote: { lines: [{ amount_cents: 90_500 }, ...quote.lines.slice(1).map(() => ({}))] },
		});
		await dearer.archive();
	});

	it("sits back to back with another and never one minute closer", async () => {
		const day = testDay(nextDay++);
		await client.bookSlot(slot("10:00", "14:00", day));
		const tooEarly = await client.fetchQuote({ ...slot("13:30", "17:30", day) });
		expect([tooEarly.status, errorOf(tooEarly).code]).toEqual([409, "SLOT_TAKEN"]);
		expect(errorOf(tooEarly).alternatives).toBeInstanceOf(Array);
		expect((await client.bookSlot(slot("14:00", "18:00", day))).status).toBe("pending");
	});

	it("is held five minutes longer, once", async () => {
		const created = await client.bookSlot(slot());
		const headers = { "X-Manage-Token": created.manage_token };
		const extend = (key: string) =>
			client.post(`/charter/bookings/${created.number}/extend-hold`, {}, { ...headers, "Idempotency-Key": key });
		const key = randomUUID();
		const first = await extend(key);
		const held = holdAnswer.parse(first.body).data;
		expect(Date.parse(held.hold_expires_at) - Date.parse(created.hold_expires_at ?? "")).toBe(5 * 60_000);
		expect((await extend(key)).body).toEqual(first.body);
		const again = await extend(randomUUID());
		expect([again.status, errorOf(again).code]).toEqual([409, "INVALID_STATE"]);
	});

	it("gives its slot back when the guest lets go of it", async () => {
		const wanted = slot();
		const created = await client.bookSlot(wanted);
		const cancel = (body: object) =>
			client.post(`/charter/bookings/${created.number}/cancel`, body, {
				"X-Manage-Token": created.manage_token,
				"Idempotency-Key": randomUUID(),
			});
		const preview = cancelAnswer.parse((await cancel({ preview: true })).body).data;
		expect(preview).toMatchObject({ status: "pending", refund_cents: 0 });
		const done = cancelAnswer.parse((await cancel({})).body).data;
		expect(done).toMatchObject({ status: "cancelled", refund_cents: 0 });
		expect((await client.fetchQuote(wanted)).status).toBe(200);
	});

	it("is not called off by its guest once it has begun, and the guest is told what a guest can do", async () => {
		const created = await client.bookSlot(slot());
		await stack.sql("update bookings set status = 'confirmed' where number = $1", [created.number]);
		await stack.sql(
			`with past as materialized (select set_config('harborsmith.import', 'on', true))
			update bookings set starts_at = starts_at - interval '10 years', ends_at = ends_at - interval '10 years' from past where number = $1`,
			[created.number],
		);
		const answer = await client.post(
			`/charter/bookings/${created.number}/cancel`,
			{},
			{ "X-Manage-Token": created.manage_token, "Idempotency-Key": randomUUID() },
		);
		expect([answer.status, errorOf(answer).code]).toEqual([409, "INVALID_STATE"]);
		for (const step of ["check_in", "move", "no_show"]) expect(JSON.stringify(answer.body)).not.toContain(step);
	});

	it("is told the same of its cancellation however often it is cancelled, also when nothing was paid", async () => {
		const created = await client.bookSlot(slot());
		const staff = { Authorization: `Bearer ${stack.directus.admin_token}` };
		const byCompany = await client.bookSlot(slot());
		for (const [booked, headers] of [
			[created, { "X-Manage-Token": created.manage_token }],
			[byCompany, staff],
		] as const) {
			const cancel = async () => {
				const path = `/charter/bookings/${booked.number}/cancel`;
				return (await client.post(path, {}, { ...headers, "Idempotency-Key": randomUUID() })).body;
			};
			const first = await cancel();
			expect(cancelAnswer.parse(first).data).toMatchObject({ refund_cents: 0, refund_bps: 10_000 });
			expect(await cancel()).toEqual(first);
		}
	});

	it("that was paid past the card leaves its refund to people, and they hear of it", async () => {
		const careful = await createTestYacht(stack, { instant_booking: false });
		const created = await client.bookSlot({ ...slot(), slug: careful.slug });
		const asStaff = (path: string, method: string, body: object) =>
			stack.api(path, { method, body: JSON.stringify(body) });
		const [row] = await stack.sql<{ id: string }>("select id from bookings where number = $1", [created.number]);
		const booking = row?.id;
		await asStaff(`/items/bookings/${booking}`, "PATCH", { status: "confirmed" });
		const transfer = { booking, kind: "external", status: "succeeded", amount_cents: 50_000, currency: "USD" };
		expect((await asStaff("/items/payments", "POST", transfer)).status).toBe(200);
		const done = await client.post(
			`/charter/bookings/${created.number}/cancel`,
			{},
			{ "X-Manage-Token": created.manage_token, "Idempotency-Key": randomUUID() },
		);
		expect(cancelAnswer.parse(done.body).data).toMatchObject({ status: "cancelled", refund_cents: 50_000 });
		const refunds = await until(
			() =>
				stack.sql(
					"select status, amount_cents from payments where booking = $1 and kind = 'refund' order by date_created",
					[booking],
				),
			(rows) => rows.length > 1,
		);
		expect(refunds).toEqual(["pending", "failed"].map((status) => ({ status, amount_cents: 50_000 })));
		const told = await stack.sql(
			"select payload -> 'params' ->> 'amount_cents' as cents from outbox where topic = 'staff.attention' and payload ->> 'code' = 'refund_by_hand' and payload ->> 'booking' = $1",
			[booking],
		);
		expect(told).toEqual([{ cents: "50000" }]);
		await careful.archive();
	});

	it("whose hold ran out no longer keeps others away", async () => {
		const wanted = slot();
		const created = await client.bookSlot(wanted);
		await stack.sql("update bookings set hold_expires_at = now() - interval '1 second' where number = $1", [
			created.number,
		]);
		expect((await client.bookSlot(wanted)).number).not.toBe(created.number);
		const [first] = await stack.sql<{ status: string }>("select status from bookings where number = $1", [
			created.number,
		]);
		expect(first?.status).toBe("expired");
	});
});

describe("the calendar file", () => {
	it("exists from the confirmation on, keeps its identity and says when the charter is called off", async () => {
		const created = await client.bookSlot(slot());
		const headers = { "X-Manage-Token": created.manage_token };
		const invite = () => client.call(`/charter/bookings/${created.number}/invite.ics`, { headers });
		const early = await invite();
		expect([early.status, errorOf(early).code]).toEqual([409, "INVALID_STATE"]);

		await stack.sql("update bookings set status = 'confirmed' where number = $1", [created.number]);
		const confirmed = await invite();
		expect(confirmed.headers.get("content-type")).toMatch(/^text\/calendar/);
		const before = readInvite(confirmed.body);
		expect(before).toMatchObject({ method: "REQUEST", uid: `${created.number}@harborsmith` });

		await stack.sql("update bookings set status = 'cancelled' where number = $1", [created.number]);
		const after = readInvite((await invite()).body);
		expect(after).toMatchObject({ method: "CANCEL", uid: before.uid });
		expect(after.sequence).toBeGreaterThan(before.sequence);
	});

	it("is offered and has an address only where there is one: not for a request or a hold that came to nothing", async () => {
		const held = await client.bookSlot(slot());
		const headers = { "X-Manage-Token": held.manage_token };
		const offered = async () => {
			const view = await client.call(`/charter/bookings/${held.number}`, { headers });
			const link = await client.post(`/charter/bookings/${held.number}/invite-link`, {}, headers);
			return [bookingAnswer.parse(view.body).data.next_actions.includes("invite"), link.status];
		};
		expect(await offered()).toEqual([false, 409]);
		await stack.sql("update bookings set status = 'cancelled' where number = $1", [held.number]);
		expect(await offered()).toEqual([false, 409]);
		const [sailed, off] = [await client.bookSlot(slot()), await client.bookSlot(slot())];
		await stack.sql("update bookings set status = 'confirmed' where number = any($1)", [[sailed.number, off.number]]);
		await stack.sql("update bookings set status = 'cancelled' where number = $1", [off.number]);
		for (const { number, manage_token } of [sailed, off]) {
			const mine = { "X-Manage-Token": manage_token };
			const view = await client.call(`/charter/bookings/${number}`, { headers: mine });
			expect(bookingAnswer.parse(view.body).data.next_actions).toContain("invite");
			expect((await client.post(`/charter/bookings/${number}/invite-link`, {}, mine)).status).toBe(200);
		}
	});

	it("has an address of its own that a browser opens without any header, good for this one booking", async () => {
		const [mine, other] = [await client.bookSlot(slot()), await client.bookSlot(slot())];
		await stack.sql("update bookings set status = 'confirmed' where number = any($1)", [[mine.number, other.number]]);
		const ask = (number: string) =>
			client.post(`/charter/bookings/${number}/invite-link`, {}, { "X-Manage-Token": mine.manage_token });
		const { url } = inviteLinkAnswer.parse((await ask(mine.number)).body).data;
		expect((await ask(other.number)).status).toBe(403);
		const { pathname, search } = new URL(url);
		const file = await client.call(pathname + search);
		expect(file.headers.get("content-disposition")).toContain(`${mine.number}.ics`);
		expect(readInvite(file.body).uid).toBe(`${mine.number}@harborsmith`);
		expect((await client.call(pathname.replace(mine.number, other.number) + search)).status).toBe(403);
		expect((await client.call(`/charter/bookings/${mine.number}${search}`)).status).toBe(401);
		await stack.sql("update bookings set manage_version = manage_version + 1 where number = $1", [mine.number]);
		expect((await client.call(pathname + search)).status).toBe(403);
	});
});

const readInvite = (text: unknown) => {
	const calendar = new ICAL.Component(ICAL.parse(String(text)));
	const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
	return { method: calendar.getFirstPropertyValue("method"), uid: event.uid, sequence: event.sequence };
};
