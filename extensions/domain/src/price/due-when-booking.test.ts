import { expect, test } from "vitest";
import { dueWhenBooking } from "./due-when-booking.ts";

test.each([
	{ due_now_cents: 12_250, total_cents: 49_000, due: 12_250 },
	{ due_now_cents: 49_000, total_cents: 44_100, due: 44_100 },
	{ due_now_cents: 0, total_cents: 49_000, due: 49_000 },
	{ due_now_cents: 0, total_cents: 0, due: 0 },
	{ due_now_cents: 49_000, total_cents: 0, due: 0 },
])(
	"of a total of $total_cents with $due_now_cents to be paid first, $due are due when booking",
	({ due, ...booking }) => {
		expect(dueWhenBooking(booking)).toBe(due);
	},
);
