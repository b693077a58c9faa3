import ICAL from "ical.js";
import { beforeAll, expect, it } from "vitest";
import { Guest } from "../support/guest/guest.ts";
import { mailsTo, openMail } from "../support/inbox.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

it("a quote, a booking and a card end in one confirmed, paid booking with one mail, and the slot is gone", async () => {
	const guest = new Guest(stack);
	const yacht = (await guest.fleet("?charter_type=captained")).at(0);
	const [slot] = await guest.freeSlots({ slug: yacht?.slug ?? "", charter_type: "captained" });
	if (!slot) throw new Error("The demo fleet has no free slot.");

	const quote = await guest.quote(slot);
	const booked = await guest.bookSlot(slot);
	expect(booked.status).toBe("pending");
	expect(booked.payment.amount_cents).toBe(quote.due_now_cents);

	const intent = await guest.pay(booked.payment.intent_id);
	expect(intent.status).toBe("succeeded");

	const read = () => guest.read(booked.number, booked.manage_token);
	const booking = await until(read, ({ status }) => status === "confirmed", { what: "the confirmation" });
	expect(booking.paid_cents).toBe(quote.due_now_cents);
	expect(booking.payment_status).toBe(quote.due_now_cents === quote.total_cents ? "paid" : "partial");

	const ledger = await stack.sql(
		"select kind, status, amount_cents from payments where booking = (select id from bookings where number = $1)",
		[booked.number],
	);
	expect(ledger).toEqual([{ kind: "charge", status: "succeeded", amount_cents: quote.due_now_cents }]);

	const mails = await until(
		() => mailsTo(stack, guest.email),
		(found) => found.length > 0,
		{ seconds: 60, what: "the mail" },
	);
	expect(mails).toHaveLength(1);
	const mail = await openMail(stack, mails[0]?.id ?? "");
	const invite = mail.attachments.find(({ contentType }) => contentType.startsWith("text/calendar"));
	const event = new ICAL.Component(ICAL.parse(decode(invite?.content ?? ""))).getFirstSubcomponent("vevent");
	expect(event && new ICAL.Event(event).startDate.toJSDate().getTime()).toBe(Date.parse(slot.starts_at));

	const left = await guest.freeSlots({ slug: slot.slug, charter_type: slot.charter_type });
	expect(left.map(({ starts_at }) => starts_at)).not.toContain(slot.starts_at);
});

/** Attachments come as text or as base64. */
function decode(content: string): string {
	return content.includes("BEGIN:VCALENDAR") ? content : Buffer.from(content, "base64").toString("utf8");
}
