import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { until } from "../../tests/support/until.ts";
import { bookingRow } from "../test/fixtures.ts";
import { type Machinery, startMachinery } from "../test/machinery.ts";
import { clear, confirmed, mails, untilProcessed, write } from "../test/outbox.ts";
import type { WorkerProcess } from "../test/worker-process.ts";

let machinery: Machinery;
let worker: WorkerProcess;

beforeAll(async () => {
	machinery = await startMachinery("redis");
	worker = await machinery.startWorker();
});
afterAll(() => machinery.stop());
afterEach(async () => {
	machinery.directus.rows.clear();
	await clear(machinery);
});

const wholeSchema = z.object({
	message_id: z.string(),
	html: z.string(),
	text: z.string(),
	headers: z.array(z.object({ name: z.string(), value: z.string() })),
	attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
});

async function open(id: string) {
	return wholeSchema.parse(await (await fetch(`${machinery.inbox}/api/messages/${id}`)).json());
}

async function mailsTo(address: string) {
	return (await mails(machinery)).filter(({ to }) => to.includes(address));
}

const guest = "ana@guest.example";

/** A booking in a state of its own; returns its id. */
function place(changes: object): string {
	const id = randomUUID();
	machinery.directus.bookings.set(id, bookingRow({ id, ...changes }));
	return id;
}

/** What the database says of a booking that is called off. */
const calledOff = (booking: string, values: object) => ({
	booking,
	number: "HS-4F7KQ2ZB",
	from: "confirmed",
	to: "cancelled",
	...values,
});

it("confirms a booking once, however often its row is repeated, with an invite that calendars take", async () => {
	const booking = place({});
	await write(machinery, "booking.confirmed", [confirmed(booking), confirmed(booking), confirmed(booking)]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo(guest);
	expect(more).toEqual([]);
	expect(mail).toMatchObject({ deliveries: 1, subject: expect.stringContaining("Confirmed: Morning Star") });
	const whole = await open(mail?.id ?? "");
	expect(whole.attachments).toMatchObject([{ filename: "invite.ics", contentType: "text/calendar" }]);
	const calendar = new ICAL.Component(ICAL.parse(whole.attachments[0]?.content ?? ""));
	expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
	expect(whole.headers.find(({ name }) => name === "auto-submitted")?.value).toBe("auto-generated");
	expect(whole.text).toContain(`/booking/HS-4F7KQ2ZB#token=ey`);
	expect(await mailsTo("office@harborsmith.example")).toHaveLength(1);
});

it("sends no confirmation for a booking that was cancelled before it could", async () => {
	await write(machinery, "booking.confirmed", [confirmed(place({ status: "cancelled" }))]);
	await untilProcessed(machinery);
	expect(await mails(machinery)).toEqual([]);
});

it("takes a cancelled charter out of the calendar and names the refund", async () => {
	const booking = place({ status: "cancelled", cancelled_at: "2030-02-01T00:00:00.000Z", calendar_sequence: 1 });
	const refund = { booking, payment_intent: "pi_c", reason: "cancelled", key: "refund-pi_c", amount_cents: 34_965 };
	await write(machinery, "payment.refund_due", [refund]);
	await write(machinery, "booking.cancelled", [calledOff(booking, { refund_cents: 34_965, paid_cents: 34_965 })]);
	await untilProcessed(machinery);
	const received = await mailsTo(guest);
	expect(received).toHaveLength(1);
	const whole = await open(received[0]?.id ?? "");
	expect(whole.text).toContain("$349.65 goes back to your card");
	expect(whole.attachments[0]?.content).toContain("METHOD:CANCEL");
	expect(machinery.directus.calls.find(({ route }) => route === "POST /payments/tasks/refund")?.body).toEqual({
		booking,
		payment_intent: "pi_c",
		reason: "cancelled",
		key: "refund-pi_c",
		amount_cents: 34_965,
	});
});

it("names what was decided with the cancellation, not what went back before it", async () => {
	const booking = place({ status: "cancelled", refunded_cents: 10_000 });
	const goodwill = { booking, payment_intent: "pi_g", reason: "requested", key: "request:g", amount_cents: 10_000 };
	await write(machinery, "payment.refund_due", [goodwill]);
	await write(machinery, "booking.cancelled", [
		calledOff(booking, { refund_cents: 0, refund_choice: "none", paid_cents: 34_965, earlier_cents: 10_000 }),
	]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo(guest);
	expect(more).toEqual([]);
	const { text } = await open(mail?.id ?? "");
	expect(text).toContain("The rest of the payment, $249.65, is not refunded");
	expect(text).toContain("$100.00 had gone back to you before.");
	expect(text).not.toContain("your card");
});

it("tells a guest whose unconfirmed booking the company calls off what goes back, and how, once", async () => {
	const booking = place({ status: "cancelled", confirmed_at: null, paid_cents: 10_000 });
	const key = `booking:${booking}:cancelled`;
	machinery.directus.rows.set("payments", [{ kind: "external", status: "succeeded", provider: "cash" }]);
	const order = { booking, payment_intent: null, reason: "cancelled", key, amount_cents: 10_000 };
	await write(machinery, "payment.refund_due", [order]);
	const decided = { from: "pending", refund_cents: 10_000, refund_choice: "all", paid_cents: 10_000, earlier_cents: 0 };
	await write(machinery, "booking.cancelled", [calledOff(booking, decided)]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo(guest);
	expect(more).toEqual([]);
	expect((await open(mail?.id ?? "")).text).toContain("$100.00 goes back to you the way it was paid.");
	expect(await mailsTo("office@harborsmith.example")).toHaveLength(1);
});

it("tells the office of a cancellation, with what goes back", async () => {
	const booking = place({ status: "cancelled", cancellation_reason: "Storm warning.", refunded_cents: 17_483 });
	await write(machinery, "booking.cancelled", [calledOff(booking, { refund_cents: 17_483, paid_cents: 34_965 })]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo("office@harborsmith.example");
	expect(more).toEqual([]);
	const { text } = await open(mail?.id ?? "");
	for (const words of ["This booking is cancelled", "Ana Núñez", "$174.83 goes back", "Storm warning."])
		expect(text).toContain(words);
});

it("tells of two moves in their order, although the later one is picked up first", async () => {
	const booking = place({ calendar_sequence: 2 });
	// The second waits in the outbox before the first is there.
	await write(machinery, "booking.moved", [moveOf(booking, 2, 18, 19), moveOf(booking, 1, 17, 18)]);
	await untilProcessed(machinery);
	const received = (await mailsTo(guest)).reverse();
	const letters = await Promise.all(received.map(({ id }) => open(id)));
	const sequences = letters.map(({ attachments }) => /SEQUENCE:(\d+)/.exec(attachments[0]?.content ?? "")?.[1]);
	expect(sequences).toEqual(["1", "2"]);
});

/** A move of a charter in the outbox, between hours of one day. */
function moveOf(booking: string, sequence: number, was: number, is: number) {
	const slot = (hour: number) => ({
		yacht: bookingRow().yacht.id,
		starts_at: `2030-06-15T${hour}:00:00Z`,
		ends_at: `2030-06-15T${hour + 4}:00:00Z`,
	});
	const at = "2030-02-01T00:00:00Z";
	return { booking, number: "HS-4F7KQ2ZB", sequence, at, was: slot(was), is: slot(is) };
}

it("tells of a move from what the guest was last told, whatever was between", async () => {
	const booking = place({});
	await write(machinery, "booking.confirmed", [confirmed(booking)]);
	await untilProcessed(machinery);
	// The letter about the first move never came into being.
	await write(machinery, "booking.moved", [moveOf(booking, 2, 18, 19)]);
	await untilProcessed(machinery);
	const moved = (await mailsTo(guest)).find(({ subject }) => subject.startsWith("Moved"));
	const { text } = await open(moved?.id ?? "");
	expect(text.replaceAll("\u00a0", " ")).toContain("Now: Saturday, June 15, 2030, 12:00 PM");
	expect(text.replaceAll("\u00a0", " ")).toContain("Before: Saturday, June 15, 2030, 10:00 AM");
});

it("tells of no move to who was confirmed where the charter stands after it", async () => {
	const after = moveOf("", 2, 18, 19).is;
	const booking = place({ starts_at: after.starts_at, ends_at: after.ends_at, calendar_sequence: 2 });
	// It has moved twice before its confirmation was written.
	await write(machinery, "booking.moved", [moveOf(booking, 1, 17, 18), moveOf(booking, 2, 18, 19)]);
	await write(machinery, "booking.confirmed", [confirmed(booking)]);
	await untilProcessed(machinery);
	for (const address of [guest, "office@harborsmith.example"]) {
		const subjects = (await mailsTo(address)).map(({ subject }) => subject);
		expect(subjects).toEqual([expect.stringMatching(/^(Confirmed|New booking)/)]);
	}
});

it("writes once to who was let go, of the trip that they had, and takes it out of their calendar", async () => {
	const booking = place({ calendar_sequence: 1 });
	machinery.directus.rows.set("crew_members", [
		{ id: "c9", first_name: "Ann", last_name: "Bones", email: "ann@crew.example" },
	]);
	const { number, at, was } = moveOf(booking, 1, 17, 18);
	const released = { booking, number, crew_member: randomUUID(), sequence: 1, at, was };
	await write(machinery, "crew.released", [released, released]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo("ann@crew.example");
	expect(more).toEqual([]);
	const { text, attachments } = await open(mail?.id ?? "");
	expect(text.replaceAll("\u00a0", " ")).toContain("Off: Saturday, June 15, 2030, 10:00 AM");
	expect(text).not.toContain(guest);
	expect(attachments[0]?.content).toContain("METHOD:CANCEL");
});

it("writes about a move although an assignment names nobody and the yacht before is gone", async () => {
	const booking = place({ calendar_sequence: 1, policy: [{ hours_before: 48, refund_bps: null }] });
	machinery.directus.rows.set("crew_assignments", [
		{ status: "offered", crew_member: null },
		{ status: "accepted", crew_member: { id: "c1", first_name: null, last_name: null, email: "grace@crew.example" } },
	]);
	const move = moveOf(booking, 1, 17, 18);
	await write(machinery, "booking.moved", [{ ...move, was: { ...move.was, yacht: randomUUID() } }]);
	await untilProcessed(machinery);
	expect(await mailsTo("grace@crew.example")).toHaveLength(1);
	expect(await mailsTo(guest)).toHaveLength(1);
});

it("writes nothing about a hold that its guest let go", async () => {
	const booking = place({ status: "cancelled", confirmed_at: null });
	await write(machinery, "booking.cancelled", [
		calledOff(booking, { from: "pending", refund_cents: 0, paid_cents: 0 }),
	]);
	await untilProcessed(machinery);
	expect(await mails(machinery)).toEqual([]);
});

it("tells a guest who let the hold go while the card was charged that the money comes back", async () => {
	const booking = place({ status: "cancelled", confirmed_at: null });
	const refund = {
		booking,
		payment_intent: "pi_let_go",
		reason: "cancelled",
		key: "refund-pi_let_go",
		amount_cents: 34_965,
	};
	await write(machinery, "booking.cancelled", [
		calledOff(booking, { from: "pending", refund_cents: 0, paid_cents: 0 }),
	]);
	await write(machinery, "payment.refund_due", [refund]);
	await untilProcessed(machinery);
	const received = await mailsTo(guest);
	expect(received).toHaveLength(1);
	const whole = await open(received[0]?.id ?? "");
	expect(whole.text).toContain("$349.65 goes back to your card");
	expect(whole.attachments).toEqual([]);
});

it("tells a guest whose payment came too late only after the refund, once, with other days", async () => {
	const booking = place({ status: "expired", confirmed_at: null });
	const payload = { booking, payment_intent: "pi_late", reason: "late_slot_taken", key: "refund-pi_late" };
	machinery.directus.failWith("/payments/tasks/refund", 503);
	await write(machinery, "payment.refund_due", [payload, payload]);
	const refunds = () => machinery.directus.calls.filter(({ route }) => route === "POST /payments/tasks/refund").length;
	const before = refunds();
	await until(
		async () => refunds(),
		(count) => count > before,
		{ what: "the first attempt" },
	);
	expect(await mails(machinery)).toEqual([]);
	machinery.directus.failWith("/payments/tasks/refund", undefined);
	await untilProcessed(machinery);
	const received = await mailsTo(guest);
	expect(received).toHaveLength(1);
	expect(received[0]?.subject).toContain("refunded in full");
	const { text } = await open(received[0]?.id ?? "");
	expect(text.match(/https:\/\/charter\.example\/book\/morning-star\?/g)).toHaveLength(3);
});

it("writes to a guest who paid less than was due just that, whatever the booking has been paid since", async () => {
	const booking = place({ status: "expired", confirmed_at: null, paid_cents: 34_965, due_now_cents: 34_965 });
	await write(machinery, "payment.refund_due", [
		{ booking, payment_intent: "pi_short", reason: "too_little", key: "late:ch_short", amount_cents: 1000 },
	]);
	await untilProcessed(machinery);
	const [mail] = await mailsTo(guest);
	const { text } = await open(mail?.id ?? "");
	expect(text).toContain("was less than what was due");
	expect(text).not.toContain("was taken before");
});

it("writes of each payment whose intent nobody knows, by its order", async () => {
	const booking = place({ status: "expired", confirmed_at: null });
	const refund = { booking, payment_intent: null, reason: "too_little", amount_cents: 1000 };
	const other = place({ status: "expired", confirmed_at: null });
	await write(machinery, "payment.refund_due", [
		{ ...refund, key: "late:ch_other_program" },
		{ ...refund, booking: other, key: "late:ch_imported", reason: "late_slot_taken" },
	]);
	await untilProcessed(machinery);
	expect(await mailsTo(guest)).toHaveLength(2);
});

it("still writes to a guest who came too late when the refund was refused, and promises no card", async () => {
	const booking = place({ status: "expired", confirmed_at: null });
	const key = "refund-pi_refused";
	machinery.directus.rows.set("payments", [
		{ kind: "charge", status: "succeeded", provider: "stripe", provider_id: "ch_1" },
		{ kind: "refund", status: "pending", provider: "stripe", refund_key: key },
		{ kind: "refund", status: "failed", provider: "stripe", refund_key: key },
	]);
	await write(machinery, "payment.refund_due", [
		{ booking, payment_intent: "pi_refused", reason: "late_slot_taken", key, amount_cents: 34_965 },
	]);
	await untilProcessed(machinery);
	const [mail, ...more] = await mailsTo(guest);
	expect(more).toEqual([]);
	expect(mail?.subject).not.toContain("refunded");
	const { text, html } = await open(mail?.id ?? "");
	expect(text).toContain("You get all $349.65 back. Your card did not take it");
	expect(text + html).not.toMatch(/on its way|within 5 to 10 days/);
});

it("names no card in a cancellation whose refund was refused", async () => {
	const booking = place({ status: "cancelled" });
	const key = `booking:${booking}:cancelled`;
	machinery.directus.rows.set("payments", [
		{ kind: "charge", status: "succeeded", provider: "stripe", provider_id: "ch_1" },
		{ kind: "refund", status: "failed", provider: "stripe", refund_key: key },
	]);
	const cancelled = { booking, number: "HS-4F7KQ2ZB", from: "confirmed", to: "cancelled", refund_cents: 34_965 };
	await write(machinery, "booking.cancelled", [cancelled]);
	await untilProcessed(machinery);
	const { text } = await open((await mailsTo(guest))[0]?.id ?? "");
	expect(text).toContain("You get $349.65 back. Your card did not take it");
	expect(text).not.toContain("5 to 10 days");
	const office = await open((await mailsTo("office@harborsmith.example"))[0]?.id ?? "");
	expect(office.text).toContain("$349.65 to be given back by hand");
});

it("corrects once, in the guest's language, a letter whose promised refund has failed, and no letter that promised none", async () => {
	const lost = (booking: string, key: string) => ({
		booking,
		number: "HS-4F7KQ2ZB",
		key,
		order: `booking:${booking}:cancelled`,
		amount_cents: 34_965,
		currency: "USD",
	});
	const refused = place({ status: "cancelled" });
	machinery.directus.rows.set("payments", [
		{ kind: "charge", status: "succeeded", provider: "stripe", provider_id: "ch_1" },
		{ kind: "refund", status: "failed", provider: "stripe", refund_key: `booking:${refused}:cancelled` },
	]);
	await write(machinery, "booking.cancelled", [calledOff(refused, { refund_cents: 34_965, paid_cents: 34_965 })]);
	await untilProcessed(machinery);
	expect(await mailsTo(guest)).toHaveLength(1);
	const contact = { ...bookingRow().contact, email: "promised@guest.example" };
	const promised = place({ status: "cancelled", contact, locale: "es-ES" });
	const twice = lost(promised, "re_lost");
	await write(machinery, "payment.refund_lost", [twice, twice, lost(refused, `booking:${refused}:cancelled`)]);
	await untilProcessed(machinery, 60);
	expect(await mailsTo(guest)).toHaveLength(1);
	const [mail, ...more] = await mailsTo("promised@guest.example");
	expect(more).toEqual([]);
	expect((await open(mail?.id ?? "")).text).toMatch(/Le devolvemos .*349\.65 de otra manera/);
});

it("reads as a withdrawal to the guest who withdrew a request, and as a refusal to one who was refused", async () => {
	const request = {
		status: "cancelled",
		confirmed_at: null,
		paid_cents: 0,
		request_expires_at: "2030-01-11T18:30:00Z",
	};
	const contact = (email: string) => ({ ...bookingRow().contact, email });
	const off = (email: string, by_guest: boolean) => ({
		booking: place({ ...request, contact: contact(email) }),
		number: "HS-4F7KQ2ZB",
		from: "requested",
		to: "cancelled",
		by_guest,
	});
	await write(machinery, "booking.cancelled", [
		off("withdrew@guest.example", true),
		off("refused@guest.example", false),
	]);
	await untilProcessed(machinery);
	const [withdrawn] = await mailsTo("withdrew@guest.example");
	expect(withdrawn?.subject).toContain("Request withdrawn");
	expect((await open(withdrawn?.id ?? "")).text).not.toMatch(/sorry|cannot/);
	const [refused] = await mailsTo("refused@guest.example");
	expect((await open(refused?.id ?? "")).text).toContain("we cannot take you this time");
	const office = await mailsTo("office@harborsmith.example");
	const texts = await Promise.all(office.map(async ({ id }) => (await open(id)).text));
	expect(texts.filter((text) => text.includes("The guest has withdrawn this request"))).toHaveLength(1);
});

it("sends every refusal of a request, however many its address had, and the office reads what was sent", async () => {
	const email = "asks-often@guest.example";
	const request = {
		status: "cancelled",
		confirmed_at: null,
		paid_cents: 0,
		request_expires_at: "2030-01-11T18:30:00Z",
		contact: { ...bookingRow().contact, email },
	};
	const declined = Array.from({ length: 5 }, () =>
		calledOff(place(request), { from: "requested", by_guest: false, refund_cents: 0, paid_cents: 0 }),
	);
	await write(machinery, "booking.cancelled", declined);
	await untilProcessed(machinery);
	expect(await mailsTo(email)).toHaveLength(5);
	const unanswered = Array.from({ length: 5 }, () => ({
		booking: place({ ...request, status: "expired", request_expires_at: "2026-01-11T18:30:00Z" }),
		number: "HS-4F7KQ2ZB",
		from: "requested",
		to: "expired",
	}));
	await write(machinery, "booking.expired", unanswered);
	await untilProcessed(machinery);
	expect(await mailsTo(email)).toHaveLength(8);
	const office = await mailsTo("office@harborsmith.example");
	const texts = await Promise.all(office.map(async ({ id }) => (await open(id)).text));
	const told = (why: string, words: string) => texts.filter((text) => text.includes(`${why} ${words}`)).length;
	expect(told("This request is declined.", "The guest has been told.")).toBe(5);
	expect(told("so it has run out.", "The guest has been told.")).toBe(3);
	expect(told("so it has run out.", "The guest could not be told by mail")).toBe(2);
});

it("a request that the office ends before its time is declined, not unanswered", async () => {
	const booking = place({
		status: "expired",
		confirmed_at: null,
		paid_cents: 0,
		request_expires_at: "2099-01-01T00:00:00Z",
	});
	await write(machinery, "booking.expired", [{ booking, number: "HS-4F7KQ2ZB", from: "requested", to: "expired" }]);
	await untilProcessed(machinery);
	const [mail] = await mailsTo(guest);
	expect((await open(mail?.id ?? "")).text).toContain("we cannot take you this time");
});

it("tells the office whether the guest knows of a move", async () => {
	const known = place({ calendar_sequence: 1 });
	const contact = { ...bookingRow().contact, email: "moved@bounce.example" };
	const unknown = place({ calendar_sequence: 1, contact });
	await write(machinery, "booking.moved", [moveOf(known, 1, 17, 18), moveOf(unknown, 1, 17, 18)]);
	const office = await until(
		() => mailsTo("office@harborsmith.example"),
		(found) => found.length > 1,
		{ what: "the office's letters" },
	);
	const texts = await Promise.all(office.map(async ({ id }) => (await open(id)).text));
	const says = (words: string) => texts.filter((text) => text.includes(words)).length;
	expect([says("The guest has been told."), says("The guest could not be told by mail")]).toEqual([1, 1]);
});

it("tells the office when a refusal could not reach its guest", async () => {
	const contact = { ...bookingRow().contact, email: "refused@bounce.example" };
	const request = {
		status: "cancelled",
		confirmed_at: null,
		paid_cents: 0,
		request_expires_at: "2030-01-11T18:30:00Z",
	};
	const values = { from: "requested", by_guest: false, refund_cents: 0, paid_cents: 0 };
	await write(machinery, "booking.cancelled", [calledOff(place({ ...request, contact }), values)]);
	const [mail] = await until(
		() => mailsTo("office@harborsmith.example"),
		(found) => found.length > 0,
		{ what: "the office's letter" },
	);
	expect((await open(mail?.id ?? "")).text).toContain("The guest could not be told by mail");
});

it("writes about a declined card after a while, once, with the amount that was tried, and not to those who have paid", async () => {
	const waiting = place({ status: "pending", paid_cents: 0, confirmed_at: null, total_cents: 49_000 });
	const paid = place({ status: "confirmed" });
	const declined = { booking: waiting, amount_cents: 12_250, currency: "USD" };
	await write(machinery, "payment.failed", [declined, declined, { booking: paid }]);
	await untilProcessed(machinery, 60);
	const received = await mailsTo(guest);
	expect(received.map(({ subject }) => subject)).toEqual([expect.stringContaining("Payment declined")]);
	const { text } = await open(received[0]?.id ?? "");
	expect(text).toContain("the payment of $122.50");
	expect(text).not.toContain("$490.00");
});

it("writes no word of a stranger's to an address that nobody has proven, and three a day however often it is named", async () => {
	const email = "stranger@guest.example";
	const contact = {
		...bookingRow().contact,
		email,
		first_name: "Claim prize https://evil.example",
		last_name: "Now",
	};
	const unpaid = { status: "pending", paid_cents: 0, confirmed_at: null, special_requests: "See https://evil.example" };
	const several = Array.from({ length: 6 }, () => place({ ...unpaid, contact }));
	await write(
		machinery,
		"payment.failed",
		several.map((booking) => ({ booking })),
	);
	await untilProcessed(machinery, 60);
	const received = await mailsTo(email);
	expect(received).toHaveLength(3);
	const whole = await open(received[0]?.id ?? "");
	expect(JSON.stringify([received, whole])).not.toMatch(/prize|evil|Claim/);
});

it("mails a host of any script, and every address that the app lets staff type", async () => {
	const contact = { ...bookingRow().contact, email: "a&b@MÜNCHEN.example" };
	await write(machinery, "booking.confirmed", [confirmed(place({ contact }))]);
	await untilProcessed(machinery);
	// The demo mailbox shows such a host as people read it.
	expect(await mailsTo("a&b@münchen.example")).toHaveLength(1);
});

it("writes in the guest's language", async () => {
	await write(machinery, "booking.confirmed", [confirmed(place({ locale: "es-ES" }))]);
	await untilProcessed(machinery);
	expect((await mailsTo(guest))[0]?.subject).toMatch(/^Confirmada/);
});

const operator = { headers: { authorization: "Bearer worker-token" } };

it("keeps the office's notice although the guest's address is refused, and shows the dead letter", async () => {
	const contact = { ...bookingRow().contact, email: "ana@bounce.example" };
	const [id] = await write(machinery, "booking.confirmed", [confirmed(place({ contact }))]);
	const dead = await until(
		async () =>
			(await (await fetch(`${worker.url}/jobs/failed`, operator)).json()).data as { id: string; reason: string }[],
		(jobs) => jobs.some((job) => job.id === `outbox-${id}`),
		{ what: "the dead letter" },
	);
	expect(dead).toContainEqual(
		expect.objectContaining({ id: `outbox-${id}`, reason: expect.stringContaining("refuses this mail") }),
	);
	expect(await mailsTo("office@harborsmith.example")).toHaveLength(1);
});

it("counts a letter to an unproven address once, when it is out, over midnight and further attempts", async () => {
	const request = {
		status: "requested",
		paid_cents: 0,
		confirmed_at: null,
		request_expires_at: "2030-01-11T18:30:00Z",
	};
	const ask = async (email: string, id?: string) => {
		const booking = id ?? place({ ...request, contact: { ...bookingRow().contact, email } });
		await write(machinery, "booking.requested", [{ booking, number: "HS-4F7KQ2ZB", to: "requested" }]);
		return booking;
	};
	const marks = () => machinery.sql("SELECT 1 FROM effects WHERE starts_with(effect_key, 'unproven:')");
	const before = (await marks()).length;
	await ask("nobody@bounce.example");
	const booking = await ask("counted@guest.example");
	await until(
		() => machinery.sql("SELECT 1 FROM outbox WHERE processed_at IS NULL"),
		(unsent) => unsent.length === 1,
		{ what: "all but the one that bounces" },
	);
	expect(await marks()).toHaveLength(before + 1);
	await machinery.sql("DELETE FROM outbox");
	// The same letter is asked for again, the other day.
	await machinery.sql("UPDATE effects SET updated_at = updated_at - interval '23 hours'");
	await ask("counted@guest.example", booking);
	await untilProcessed(machinery);
	expect(await marks()).toHaveLength(before + 1);
	expect(await mailsTo("counted@guest.example")).toHaveLength(1);
});

it("has written no name, address or key of a guest into its log", () => {
	expect(worker.log()).toContain("mail sent");
	expect(worker.log()).not.toMatch(/Núñez|ana@|415 555|token=|eyJ/);
});
