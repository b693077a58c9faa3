import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "../testing/fixtures.ts";
import type { BookingState } from "../types.ts";
import { bookingStatuses } from "../vocabulary.ts";
import { bookingMoves, canMove, isMoveOpen, isOver, move, moveOpensMin, occupies } from "./booking-moves.ts";
import { calendarFile } from "./calendar-file.ts";
import { endsWithoutLetter } from "./ends-without-letter.ts";
import { nextActions } from "./next-actions.ts";

const allowed = [
	"requested pending",
	"requested cancelled",
	"requested expired",
	"pending confirmed",
	"pending expired",
	"pending cancelled",
	"expired confirmed",
	"confirmed in_progress",
	"confirmed cancelled",
	"confirmed no_show",
	"in_progress completed",
];

test("of all pairs of statuses only the contract's eleven are moves", () => {
	const found = bookingStatuses.flatMap((from) =>
		bookingStatuses.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`),
	);
	expect(found.sort()).toEqual([...allowed].sort());
});

test("a move that is not in the table is refused, and staying does nothing", () => {
	const status = fc.constantFrom(...bookingStatuses);
	fc.assert(
		fc.property(status, status, (from, to) => {
			const result = move(from, to);
			if (from === to) expect(result).toEqual({ ok: true, value: false });
			else if (allowed.includes(`${from} ${to}`)) expect(result).toEqual({ ok: true, value: true });
			else expect(result).toMatchObject({ ok: false, error: { code: "INVALID_STATE", details: { from, to } } });
		}),
	);
});

test("only bookings that take place or may still do so occupy their yacht", () => {
	expect(bookingStatuses.filter(occupies)).toEqual(["pending", "confirmed", "in_progress", "completed"]);
});

/** What is wrong with a table of moves whose first state is given. */
const faultsOf = (initial: string, table: Readonly<Record<string, readonly string[]>>): string[] => {
	const reached = new Set([initial, ...Object.values(table).flat()]);
	return Object.entries(table).flatMap(([from, targets]) => [
		...targets.filter((to) => !(to in table)).map((to) => `${from} moves to ${to}, which is no state`),
		...(targets.includes(from) ? [`${from} moves to itself`] : []),
		...(new Set(targets).size === targets.length ? [] : [`${from} lists a move twice`]),
		...(reached.has(from) ? [] : [`nothing leads to ${from}`]),
	]);
};

test("the table of moves has no fault, and nobody can change it", () => {
	expect(faultsOf("requested", bookingMoves)).toEqual([]);
	expect(Object.isFrozen(bookingMoves)).toBe(true);
});

test("a wrong table of moves is seen", () => {
	expect(faultsOf("a", { a: ["a"] })).toEqual(["a moves to itself"]);
	expect(faultsOf("a", { a: ["b", "b"], b: [] })).toEqual(["a lists a move twice"]);
	expect(faultsOf("a", { a: [], b: [] })).toEqual(["nothing leads to b"]);
	expect(faultsOf("a", { a: ["c"] })).toEqual(["a moves to c, which is no state"]);
});

const confirmed: BookingState = {
	status: "confirmed",
	starts_at: at("2026-07-14T09:00"),
	ends_at: at("2026-07-14T13:00"),
	total_cents: 100,
	paid_cents: 100,
	refunded_cents: 0,
	refunding_cents: 0,
};

test("a guest can pay, move or cancel while it makes sense", () => {
	const pending: BookingState = {
		...confirmed,
		status: "pending",
		hold_expires_at: at("2026-07-01T12:10"),
		paid_cents: 0,
	};
	expect(nextActions(pending, at("2026-07-01T12:00"))).toEqual(["pay", "extend_hold", "cancel"]);
	expect(nextActions({ ...pending, hold_extended: true }, at("2026-07-01T12:00"))).toEqual(["pay", "cancel"]);
	expect(nextActions(pending, at("2026-07-01T12:10"))).toEqual([]);
	expect(nextActions(confirmed, at("2026-07-01T12:00"))).toEqual(["reschedule", "cancel", "invite"]);
	expect(nextActions({ ...confirmed, paid_cents: 25 }, at("2026-07-01T12:00"))[0]).toBe("pay_balance");
	expect(nextActions(confirmed, at("2026-07-14T09:00"))).toEqual(["invite"]);
	expect(nextActions({ ...confirmed, status: "completed" }, at("2026-07-15T09:00"))).toEqual(["review", "invite"]);
	expect(nextActions({ ...confirmed, status: "cancelled" }, at("2026-07-01T09:00"))).toEqual([]);
});

test("staff check in near the start and call a no-show an hour after it", () => {
	const on = (time: string): string[] => nextActions(confirmed, at(time), "staff");
	expect(on("2026-07-13T08:59")).not.toContain("check_in");
	expect(on("2026-07-13T09:00")).toContain("check_in");
	expect(on("2026-07-14T09:59")).not.toContain("no_show");
	expect(on("2026-07-14T10:00")).toContain("no_show");
	expect(nextActions({ ...confirmed, status: "requested" }, at("2026-07-01T09:00"), "staff")).toEqual([
		"approve",
		"decline",
		"move",
		"change",
	]);
	expect(nextActions({ ...confirmed, status: "in_progress" }, at("2026-07-14T12:00"), "staff")).toEqual([
		"check_out",
		"move",
		"change",
		"invite",
	]);
});

test("a calendar file exists for a charter that is or was confirmed, and for no other", () => {
	const after = at("2026-07-20T09:00");
	const next = (status: BookingState["status"], calendar_sequence = 0): string[] =>
		nextActions({ ...confirmed, status, calendar_sequence }, after);
	for (const status of ["requested", "pending", "expired", "cancelled", "no_show"] as const) {
		expect(next(status)).not.toContain("invite");
		expect(calendarFile({ status, calendar_sequence: 0 })).toBeUndefined();
	}
	for (const status of ["confirmed", "in_progress", "completed"] as const) {
		expect(next(status)).toContain("invite");
		expect(calendarFile({ status })).toBe("adds");
	}
	for (const status of ["cancelled", "no_show"] as const) {
		expect(next(status, 1)).toContain("invite");
		expect(calendarFile({ status, calendar_sequence: 1 })).toBe("removes");
	}
});

test("only aboard and missed have a time of their own, to the millisecond", () => {
	expect(bookingStatuses.filter((to) => moveOpensMin[to] !== undefined)).toEqual(["in_progress", "no_show"]);
	for (const [to, opens] of [
		["in_progress", at("2026-07-13T09:00")],
		["no_show", at("2026-07-14T10:00")],
	] as const) {
		expect(isMoveOpen(to, confirmed.starts_at, opens)).toBe(true);
		expect(isMoveOpen(to, confirmed.starts_at, new Date(opens.getTime() - 1))).toBe(false);
	}
	expect(isMoveOpen("cancelled", confirmed.starts_at, new Date(0))).toBe(true);
});

test("what is over can neither be moved nor changed by staff, and everything else can", () => {
	for (const status of bookingStatuses) {
		const next = nextActions({ ...confirmed, status }, at("2026-07-14T12:00"), "staff");
		expect([next.includes("move"), next.includes("change")], status).toEqual([!isOver(status), !isOver(status)]);
	}
});

test("nobody has heard of a hold that was neither paid nor asked for", () => {
	const hold = { from: "pending", paid_cents: 0, request_expires_at: null } as const;
	expect(endsWithoutLetter(hold)).toBe(true);
	expect(endsWithoutLetter({ ...hold, paid_cents: 1 })).toBe(false);
	expect(endsWithoutLetter({ ...hold, request_expires_at: new Date() })).toBe(false);
	expect(endsWithoutLetter({ ...hold, from: "confirmed" })).toBe(false);
});
