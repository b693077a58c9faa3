import ICAL from "ical.js";
import { expect, it } from "vitest";
import { letterContext } from "../../../test/letters.ts";
import { mailLocale } from "../locale.ts";
import { bookingCancelled } from "./booking-cancelled.ts";
import { bookingConfirmed } from "./booking-confirmed.ts";
import { slotTaken } from "./slot-taken.ts";
import { staffNewBooking } from "./staff-new-booking.ts";

function read(invite: { content: string } | undefined) {
	const calendar = new ICAL.Component(ICAL.parse(invite?.content ?? ""));
	const event = calendar.getFirstSubcomponent("vevent");
	if (!event) throw new Error("no event");
	return { method: calendar.getFirstPropertyValue("method"), event: new ICAL.Event(event), raw: event };
}

it("invites with the charter's true times, wherever the guest's calendar is", () => {
	const { method, event } = read(bookingConfirmed(letterContext()).invite);
	expect(method).toBe("REQUEST");
	expect(event.startDate.toJSDate()).toEqual(new Date("2030-06-15T17:00:00Z"));
	expect(event.endDate.toJSDate()).toEqual(new Date("2030-06-15T21:00:00Z"));
	expect(event.sequence).toBe(0);
});

const nothing = { cents: 0, paid_cents: 0, earlier_cents: 0, way: "card", by_terms: true } as const;

it("takes the same event back with a higher sequence", () => {
	const cancelled = letterContext({
		status: "cancelled",
		cancelled_at: "2030-02-01T00:00:00.000Z",
		calendar_sequence: 1,
	});
	const before = read(bookingConfirmed(letterContext()).invite);
	const after = read(bookingCancelled({ ...cancelled, refund: nothing }).invite);
	expect(after.method).toBe("CANCEL");
	expect(after.event.uid).toBe(before.event.uid);
	expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
	expect(after.raw.getFirstPropertyValue("status")).toBe("CANCELLED");
});

it("takes nothing out of a calendar that it was never put into", () => {
	const context = letterContext({ confirmed_at: null });
	expect(bookingCancelled({ ...context, refund: nothing }).invite).toBeUndefined();
});

it("never puts the key to the booking into the calendar, which people share", () => {
	expect(bookingConfirmed(letterContext()).invite?.content).not.toContain("token");
});

it("offers another week as a week, also when the clocks change during the wished one", () => {
	const context = letterContext({ starts_at: "2030-11-02T19:00:00.000Z", ends_at: "2030-11-09T20:00:00.000Z" });
	const alternatives = [new Date("2030-11-10T20:00:00Z")];
	const letter = slotTaken({
		...context,
		payment: "pi_1",
		refund_cents: 1,
		by_hand: false,
		is_short: false,
		alternatives,
	});
	expect(JSON.stringify(letter.view)).toContain("duration=10080&");
});

it("gives each event and recipient a key of its own", () => {
	const context = letterContext();
	const keys = [bookingConfirmed(context), staffNewBooking(context)].map((letter) => letter?.effect_key);
	expect(new Set(keys).size).toBe(2);
	expect(bookingConfirmed(letterContext()).effect_key).toBe(keys[0]);
});

it("writes to the office only when it has an address", () => {
	expect(staffNewBooking(letterContext({}, { email: null }))).toBeUndefined();
});

it("writes in the booking's language, else the customer's, else the company's, else English", () => {
	expect(mailLocale("es-MX").code).toBe("es-ES");
	expect(mailLocale(null, "es").code).toBe("es-ES");
	expect(mailLocale("fr-FR", null, "es-ES").code).toBe("es-ES");
	expect(mailLocale(undefined, "fr").code).toBe("en-US");
});

it("says in the invitation how to get there in the guest's language", () => {
	const { event } = read(bookingConfirmed(letterContext({ locale: "es-ES" })).invite);
	expect(event.description).toContain("sigue los pantalanes");
	expect(read(bookingConfirmed(letterContext()).invite).event.description).toContain("follow the pontoons");
});
