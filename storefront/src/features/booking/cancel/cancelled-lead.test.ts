import type { BookingPayment } from "@harborsmith/contract/bookings";
import { expect, it } from "vitest";
import { aPayment } from "../../testing/a-booking.ts";
import type { Booking } from "../record/booking.ts";
import { cancelledLead } from "./cancelled-lead.ts";

const charge = aPayment("charge", "succeeded", 100_000);
const before: BookingPayment = {
	...charge,
	kind: "refund",
	amount_cents: 30_000,
	processed_at: "2026-05-01T10:00:00-07:00",
};
let refunding_cents = 0;
let refund_refused_cents = 0;
const sayOf = (refund_way: Booking["refund_way"], refund_cents: number, ...payments: BookingPayment[]): string =>
	cancelledLead(
		{
			paid_cents: 100_000,
			refunding_cents,
			refund_cents,
			refund_way,
			refund_refused_cents,
			cancelled_at: "2026-05-02T10:00:00-07:00",
			currency: "USD",
			payments: [charge, ...payments],
		},
		{ promised: 0, t: (key, values) => `${key} ${values?.amount ?? ""}`.trim(), amount: String },
	);

const say = (refund_cents: number, ...payments: BookingPayment[]) => sayOf("card", refund_cents, ...payments);

it("a cancelled booking names what its cancellation gives back, apart from what went back before", () => {
	expect(say(0, before)).toBe("booking.cancel.done.kept 70000 booking.cancel.earlier 30000");
	expect(say(35_000, before)).toBe("booking.cancel.done 35000 booking.cancel.earlier 30000");
	const own: BookingPayment = { ...before, amount_cents: 35_000, processed_at: "2026-05-02T10:00:05-07:00" };
	expect(say(35_000, before, own)).toBe("booking.cancel.done 35000 booking.cancel.earlier 30000");
	expect(say(70_000)).toBe("booking.cancel.done 70000");
});

it("money that came in cash goes back the way it was paid, not to a card", () => {
	expect(sayOf("as_paid", 35_000, { ...charge, kind: "external" })).toBe("booking.cancel.done.as_paid 35000");
});

it("a refund that the card did not take is no longer on its way to the card", () => {
	expect(sayOf("by_hand", 35_000)).toBe("booking.cancel.done.by_hand 35000");
});

it("of two cards of which one takes nothing back, only what goes to the other is on its way to a card", () => {
	const other: BookingPayment = { ...before, status: "failed", amount_cents: 10_000 };
	const later: BookingPayment = { ...other, processed_at: "2026-06-02T10:00:05-07:00" };
	expect(say(50_875, other, later)).toBe("booking.cancel.done 50875");
	refund_refused_cents = 36_750;
	expect(say(50_875, other, later)).toBe("booking.cancel.done 14125");
	refund_refused_cents = 0;
});

it("what people have given back has gone back, by whatever way, and is promised no more", () => {
	const given: BookingPayment = { ...before, amount_cents: 35_000, processed_at: "2026-05-03T10:00:00-07:00" };
	for (const way of ["as_paid", "by_hand"] as const)
		expect(sayOf(way, 35_000, given)).toBe("booking.cancel.done.given 35000");
	expect(sayOf("as_paid", 50_000, given)).toBe("booking.cancel.done.as_paid 50000");
});

it("a booking that was paid and gives nothing back says so, as the letter does", () => {
	expect(say(0)).toBe("booking.cancel.done.kept 100000");
	const all: BookingPayment = { ...before, amount_cents: 100_000 };
	const later: BookingPayment = { ...before, amount_cents: 40_000, processed_at: "2026-05-09T10:00:00-07:00" };
	expect(say(0, later)).toBe("booking.cancel.done.kept 60000");
	expect(say(0, all)).toBe("booking.cancel.done.none booking.cancel.earlier 100000");
});

it("money that came after the cancellation and is on its way back is not called kept", () => {
	refunding_cents = 100_000;
	expect(say(0)).toBe("booking.cancel.done 100000");
	refunding_cents = 0;
});

it("a refund that was ordered before a cancellation that gives nothing is not said to come of it", () => {
	refunding_cents = 20_000;
	const ordered: BookingPayment = { ...before, status: "pending", amount_cents: 20_000 };
	expect(say(0, ordered)).toBe("booking.cancel.done.kept 80000 booking.cancel.earlier 20000");
	refunding_cents = 0;
});
