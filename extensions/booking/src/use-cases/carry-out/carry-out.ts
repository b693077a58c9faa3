import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isSelfService, type NextAction, nextActions } from "@harborsmith/domain";
import { inTransaction, refused } from "@harborsmith/kit";
import type { Knex } from "knex";
import { type Acting, isGuest } from "../../access/acting.ts";
import { changedSince } from "./changed-since.ts";
import { type Message, messagesSince } from "./messages.ts";
import { requireDone } from "./require-done.ts";
import { type BookingRow, type Snapshot, takeSnapshot } from "./snapshot.ts";
import { writeAs } from "./write-as.ts";

/** What a use case needs of the process that it runs in. Whoever has a feed tells it; the database tells all others. */
export type Host = Pick<CharterContext, "database"> &
	Partial<Pick<CharterContext, "feed">> & { directus: Pick<CharterContext["directus"], "services" | "getSchema"> };

export interface Setting {
	/** The booking, locked. */
	booking: BookingRow;
	trx: Knex.Transaction;
}

/** What has been done, or with `preview` would have been. */
export interface Done {
	was: Snapshot;
	is: Snapshot;
	messages: Message[];
	changed: Awaited<ReturnType<typeof changedSince>>;
	preview: boolean;
}

export interface Work {
	name: NextAction | "expire";
	acting: Acting;
	changeOf: (setting: Setting) => object | Promise<object>;
	/** The total that was shown for afterwards, in cents of the booking's currency. */
	shown_cents?: number | undefined;
	/** Whether it can be done with such a booking now. @default what the office can do next */
	isInTurn?: (booking: BookingRow) => boolean;
	/** Whether there is nothing left to do, which is answered as if it had been done. @default never */
	isDone?: (booking: BookingRow) => boolean;
	preview?: boolean;
	trx?: Knex.Transaction;
	beforeCommit?: (trx: Knex.Transaction, done: Done) => Promise<void>;
}

/** Carries what a preview found out of the transaction that it undoes. */
class Undone extends Error {
	readonly done: Done;
	constructor(done: Done) {
		super("undone");
		this.done = done;
	}
}

/** @throws INVALID_STATE with what can be done instead */
const refuseOutOfTurn = ({ name, acting, isInTurn }: Work, booking: BookingRow): void => {
	const allowed = isGuest(acting)
		? nextActions(booking, booking.now, "guest").filter(isSelfService)
		: nextActions(booking, booking.now, "staff");
	if (isInTurn ? isInTurn(booking) : allowed.some((next) => next === name)) return;
	throw refused("INVALID_STATE", { refusal: "step_not_now", step: name, status: booking.status, allowed });
};

/** @throws INVALID_STATE when it would cost something else than whoever does it was shown */
const requireAsShown = ({ shown_cents }: Work, { booking: { total_cents, currency } }: Snapshot): void => {
	if (shown_cents === undefined || shown_cents === total_cents) return;
	throw refused("INVALID_STATE", { refusal: "total_other_than_shown", total_cents, shown_cents, currency });
};

/**
 * Carries out one use case of a booking: a change under its actor's own rights, in one transaction with everything that
 * Postgres lets follow from it. A preview is the same transaction, undone: what it says is what would happen.
 * @throws NOT_FOUND, INVALID_STATE, and what the use case, the host and the database refuse
 */
export const carryOut = async (context: Host, id: string, work: Work): Promise<Done> => {
	const { acting, changeOf, preview = false } = work;
	const run = async (trx: Knex.Transaction): Promise<Done> => {
		const was = await takeSnapshot(trx, id);
		if (work.isDone?.(was.booking)) return { was, is: was, messages: [], changed: null, preview };
		refuseOutOfTurn(work, was.booking);
		const change = await changeOf({ booking: was.booking, trx });
		if (isGuest(acting)) await trx.raw("select set_config('harborsmith.by_guest', ?, true)", [id]);
		await writeAs(context, trx, { id, change, acting, preview });
		const is = await takeSnapshot(trx, id);
		requireDone(change, was, is);
		requireAsShown(work, is);
		const messages = await messagesSince(trx, was);
		const done = { was, is, messages, changed: await changedSince(trx, was), preview };
		if (preview) throw new Undone(done);
		await work.beforeCommit?.(trx, done);
		return done;
	};
	try {
		const done = await runIn(context, work, run);
		// In the caller's own transaction it does not stand yet; the database tells of it when it does.
		if (!work.trx)
			for (const yacht of new Set([done.was.booking.yacht, done.is.booking.yacht]))
				context.feed?.announce(yacht, "calendar");
		return done;
	} catch (error) {
		if (error instanceof Undone) return error.done;
		throw error;
	}
};

/** In the caller's transaction a preview is undone to where it began. */
const runIn = (
	{ database }: Host,
	{ trx, preview }: Work,
	run: (trx: Knex.Transaction) => Promise<Done>,
): Promise<Done> => {
	if (!trx) return inTransaction(database, run);
	return preview ? trx.transaction(run) : run(trx);
};
