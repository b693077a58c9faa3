import type { StoredBooking } from "./stored-booking.ts";

const number = (value: unknown): number => Number(value ?? 0);
const sum = (values: readonly unknown[]): number => values.reduce<number>((total, value) => total + number(value), 0);
const occupying = ["pending", "confirmed", "in_progress", "completed"];
const same = (one: unknown, other: unknown): boolean => Date.parse(String(one)) === Date.parse(String(other));

type Row = Record<string, unknown>;

function* ofPrice({ booking, about }: StoredBooking): Generator<string> {
	const lines = about.booking_lines ?? [];
	const of = (kinds: readonly string[]): number =>
		sum(lines.filter(({ kind }) => kinds.includes(String(kind))).map(({ amount_cents }) => amount_cents));
	const sums = {
		total_cents: sum(lines.map(({ amount_cents }) => amount_cents)),
		subtotal_cents: of(["charter", "extra", "fee"]),
		discount_cents: -of(["discount"]),
		tax_cents: of(["tax"]),
	};
	for (const [name, cents] of Object.entries(sums))
		if (number(booking[name]) !== cents) yield `${name} is ${booking[name]}, its lines say ${cents}`;
}

function* ofTime({ booking, about, occupations }: StoredBooking): Generator<string> {
	const blocks = (about.blocks ?? []).filter(({ resource_kind }) => resource_kind === "yacht");
	const takes = occupying.includes(String(booking.status));
	if (blocks.length !== (takes ? 1 : 0)) yield `${booking.status} with ${blocks.length} blocks of its yacht`;
	for (const block of blocks) {
		if (block.yacht !== booking.yacht) yield "its block is of another yacht";
		if (!same(block.starts_at, booking.starts_at) || !same(block.ends_at, booking.ends_at))
			yield "its block is of another time";
		if (block.kind !== (booking.status === "pending" ? "hold" : "booking"))
			yield `its block is a ${block.kind} while it is ${booking.status}`;
		const own = occupations.filter((part) => part.block === block.id && part.part === 0);
		if (own.length !== 1 || own[0]?.resource !== booking.yacht) yield "its block occupies nothing";
		if (!same(own[0]?.starts_at, booking.starts_at) || !same(own[0]?.ends_at, booking.ends_at))
			yield `it occupies ${own[0]?.starts_at} to ${own[0]?.ends_at}`;
	}
}

const grouped = (rows: readonly Row[], keyOf: (row: Row) => unknown): Row[][] => {
	const groups = new Map<string, Row[]>();
	for (const row of rows) groups.set(String(keyOf(row)), [...(groups.get(String(keyOf(row))) ?? []), row]);
	return [...groups.values()];
};

/** Rows of one refund of one charge, ordered, on its way and done, are one amount; one that failed is none. */
const goneBack = (payments: readonly Row[]): number => {
	const refunds = payments.filter(({ kind }) => kind === "refund");
	const keyOf = ({ charge, refund_key, provider_id, id }: Row) => `${charge} ${refund_key ?? provider_id ?? id}`;
	const amounts = grouped(refunds, keyOf).map((rows) => {
		const parts = grouped(rows, ({ provider_id }) => provider_id);
		const facts = parts.filter(([first]) => first?.provider_id != null);
		const alive = (facts.length > 0 ? facts : parts).filter((part) => part.every(({ status }) => status !== "failed"));
		return sum(alive.map((part) => Math.max(...part.map(({ amount_cents }) => number(amount_cents)))));
	});
	return sum(amounts);
};

function* ofMoney({ booking, about }: StoredBooking): Generator<string> {
	const payments = (about.payments ?? []).filter(({ currency }) => currency === booking.currency);
	const came = payments.filter(
		({ kind, status, provider }) =>
			status === "succeeded" && (kind === "charge" || (kind === "external" && provider !== "stripe")),
	);
	const paid = sum(came.map(({ amount_cents }) => amount_cents));
	if (number(booking.paid_cents) !== paid) yield `paid_cents is ${booking.paid_cents}, its ledger says ${paid}`;
	const back = number(booking.refunded_cents) + number(booking.refunding_cents);
	if (back !== goneBack(payments)) yield `${back} goes back, its ledger says ${goneBack(payments)}`;
	if (back > paid) yield `${back} of ${paid} paid goes back`;
	if (["cancelled", "no_show"].includes(String(booking.status)) && number(booking.refund_cents) > 0) {
		const orders = payments.filter(({ refund_key }) => refund_key === `booking:${booking.id}:cancelled`);
		if (orders.length === 0) yield "its refund is decided and not ordered";
	}
}

function* ofHistory({ booking, about, messages }: StoredBooking, since: number): Generator<string> {
	const moves = (about.booking_events ?? []).filter(({ from_status, to_status }) => from_status !== to_status);
	const entries = moves.filter(({ to_status }) => to_status === booking.status);
	if (entries.length === 0) yield `nothing says that it became ${booking.status}`;
	const begins = moves.filter(({ from_status }) => from_status === null);
	if (begins.length !== 1) yield `its history begins ${begins.length} times`;
	const told = messages.filter(({ topic }) => moves.some(({ to_status }) => topic === `booking.${to_status}`));
	if (told.length !== moves.length - since)
		yield `${moves.length - since} changes of its status, ${told.length} messages about them`;
}

/**
 * What does not fit together about a booking: price, time, money, history and messages. Nothing when it is whole.
 * @param untold how many changes of its status were brought in without a message
 */
export const notWhole = (stored: StoredBooking, untold = 0): string[] => [
	...ofPrice(stored),
	...ofTime(stored),
	...ofMoney(stored),
	...ofHistory(stored, untold),
];
