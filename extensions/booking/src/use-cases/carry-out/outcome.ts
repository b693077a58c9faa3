import type { DeskOutcome, Effect } from "@harborsmith/contract/desk";
import { isTopic, routeOf } from "@harborsmith/contract/queue";
import {
	dueFirst,
	endsWithoutLetter,
	isStatus,
	leftToPay,
	nextActions,
	overpaidCents,
	toRfc3339,
} from "@harborsmith/domain";
import type { Done } from "./carry-out.ts";
import type { Message } from "./messages.ts";
import { personEffects } from "./person-effects.ts";
import type { BookingRow, Snapshot } from "./snapshot.ts";

const notToTheGuest = new Set(["staff.attention", "crew.released"]);

/** To the guest: the office reads its own mail, and who of the crew is written to stands with what becomes of them. */
const isLetter = ({ topic }: Message): boolean =>
	isTopic(topic) && !notToTheGuest.has(topic) && routeOf(topic).steps.includes("mail");

/**
 * Whose charter is confirmed at once is not asked to pay for it as well, and what people give back by hand is written of
 * by the letter that calls the charter off, if any.
 */
const lettersOf = (messages: readonly Message[], { booking: was }: Snapshot, back_cents: number): string[] => {
	const topics = messages.filter(isLetter).map(({ topic }) => topic);
	const isSpared: Record<string, boolean> = {
		"booking.pending": topics.includes("booking.confirmed"),
		"booking.cancelled": endsWithoutLetter({
			from: was.status,
			paid_cents: was.paid_cents,
			request_expires_at: was.row.request_expires_at,
		}),
		"payment.refund_due": back_cents <= 0 && !topics.includes("booking.cancelled"),
	};
	return topics.filter((topic) => !isSpared[topic]);
};

const given = ({ refunded_cents, refunding_cents }: BookingRow): number => refunded_cents + refunding_cents;

/** A part of the price is what its guest is asked for first. */
const dueNow = ({ booking: was }: Snapshot, { booking: is }: Snapshot): Effect[] => {
	const amount_cents = dueFirst(is);
	const isAsked = is.status === "pending" && was.status !== "pending";
	if (!isAsked || amount_cents === 0 || amount_cents >= leftToPay(is)) return [];
	return [{ code: "due_now", params: { amount_cents, currency: is.currency } }];
};

/** More is paid than it costs, since it costs less: nothing goes back by itself. */
const overpaid = ({ booking: was }: Snapshot, { booking: is }: Snapshot): Effect[] => {
	const amount_cents = overpaidCents(is);
	if (is.total_cents >= was.total_cents || amount_cents === 0 || isStatus("lost", is.status)) return [];
	return [{ code: "overpaid", params: { amount_cents, currency: is.currency } }];
};

/** What happened between two moments of a booking, each as a code and its parameters. */
const effectsOf = ({ was: before, is: after, messages, changed }: Done): Effect[] => {
	const [was, is] = [before.booking, after.booking];
	const clock = (at: Date, { zone }: BookingRow): string => toRfc3339(at, zone);
	const isMoved = +was.starts_at !== +is.starts_at || +was.ends_at !== +is.ends_at;
	const isHeld = is.status === "pending" && is.hold_expires_at && +is.hold_expires_at !== +(was.hold_expires_at ?? 0);
	const by_hand = is.by_hand_cents - was.by_hand_cents;
	const back = given(is) - given(was) - by_hand;
	const goesBack = (code: "refund" | "refund_by_hand", amount_cents: number): Effect[] =>
		amount_cents > 0 ? [{ code, params: { amount_cents, currency: is.currency } }] : [];
	return [
		...(was.status === is.status ? [] : [{ code: "status" as const, params: { from: was.status, to: is.status } }]),
		...(was.yacht === is.yacht
			? []
			: [{ code: "yacht" as const, params: { from: was.yacht_name, to: is.yacht_name } }]),
		...(isMoved
			? [{ code: "time" as const, params: { starts_at: clock(is.starts_at, is), ends_at: clock(is.ends_at, is) } }]
			: []),
		...(changed ? [{ code: "changed" as const, params: changed }] : []),
		...(isHeld && is.hold_expires_at
			? [{ code: "hold" as const, params: { until: clock(is.hold_expires_at, is) } }]
			: []),
		...dueNow(before, after),
		...personEffects(before, after, messages),
		...goesBack("refund", back),
		...goesBack("refund_by_hand", by_hand),
		...overpaid(before, after),
		...lettersOf(messages, before, back).map((topic) => ({ code: "letter" as const, params: { topic } })),
	];
};

/** What a use case comes to, told by what the database made of it. */
export const outcomeOf = (done: Done): DeskOutcome => {
	const { was, is, preview } = done;
	const { booking } = is;
	const fees = ({ lines }: Snapshot): number =>
		lines.filter(({ kind }) => kind === "fee").reduce((sum, { amount_cents }) => sum + amount_cents, 0);
	return {
		number: booking.number,
		preview,
		status: booking.status,
		currency: booking.currency,
		lines_before: was.lines,
		lines_after: is.lines,
		difference_cents: booking.total_cents - was.booking.total_cents,
		fee_cents: fees(is) - fees(was),
		refund_cents: Math.max(0, given(booking) - given(was.booking)),
		due_cents: isStatus("lost", booking.status) ? 0 : leftToPay(booking),
		effects: effectsOf(done),
		next: nextActions(booking, booking.now, "staff"),
	};
};
