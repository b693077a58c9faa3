import type { Accountability } from "@directus/types";
import type { DeskInput, DeskOutcome, DeskUseCase } from "@harborsmith/contract/desk";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { nextActions } from "@harborsmith/domain";
import { hostEmitter, refused, withRetry } from "@harborsmith/kit";
import type { Knex } from "knex";
import { messagesSince, outcomeOf } from "./outcome.ts";
import { type BookingRow, takeSnapshot } from "./snapshot.ts";
import type { Change } from "./use-case.ts";
import { useCases } from "./use-cases.ts";

export interface UseCaseRequest<Name extends DeskUseCase = DeskUseCase> {
	useCase: Name;
	/** The booking's id. */
	booking: string;
	input: DeskInput<Name>;
	accountability: Accountability;
	/** Says what would happen and lets nothing of it happen. */
	preview: boolean;
}

/** Carries what a preview found out of the transaction that it undoes. */
class Undone extends Error {
	readonly outcome: DeskOutcome;
	constructor(outcome: DeskOutcome) {
		super("undone");
		this.outcome = outcome;
	}
}

/** @throws INVALID_STATE with what can be done instead */
const refuseOutOfTurn = (name: DeskUseCase, booking: BookingRow): void => {
	const allowed = nextActions(booking, booking.now, "staff");
	if (allowed.includes(name)) return;
	throw refused("INVALID_STATE", { refusal: "step_not_now", step: name, status: booking.status, allowed });
};

const zoneAfter = async (trx: Knex, booking: BookingRow, input: object): Promise<string> => {
	const yacht = "yacht" in input && typeof input.yacht === "string" ? input.yacht : booking.yacht;
	if (yacht === booking.yacht) return booking.zone;
	const row = await trx("yachts").select<{ timezone: string }[]>("timezone").where({ id: yacht }).first();
	if (row) return row.timezone;
	throw refused("INVALID_INPUT", { refusal: "yacht_unknown", field: "yacht" });
};

/**
 * Carries out one use case of a booking: a change under its actor's own rights, in one transaction with everything that
 * Postgres lets follow from it. A preview is the same transaction, undone: what it says is what would happen.
 * @throws NOT_FOUND, INVALID_STATE, and what the use case, the host and the database refuse
 */
export const runUseCase = async <Name extends DeskUseCase>(
	context: CharterContext,
	{ useCase, booking: id, input, accountability, preview }: UseCaseRequest<Name>,
): Promise<DeskOutcome> => {
	const { directus, database } = context;
	const schema = await directus.getSchema();
	const emitter = await hostEmitter();
	const announce: (() => void)[] = [];
	const touched = new Set<string>();
	const run = async (trx: Knex.Transaction): Promise<DeskOutcome> => {
		announce.length = 0;
		const was = await takeSnapshot(trx, id);
		refuseOutOfTurn(useCase, was.booking);
		const zone = await zoneAfter(trx, was.booking, input);
		const change: Change = useCases[useCase](input, { booking: was.booking, zone });
		const bookings = new directus.services.ItemsService("bookings", { schema, accountability, knex: trx });
		await bookings.updateOne(
			id,
			change,
			emitter && {
				bypassEmitAction: ({ event, meta, context: about }) => {
					announce.push(() => emitter.emitAction(event, meta, about));
				},
			},
		);
		const is = await takeSnapshot(trx, id);
		for (const yacht of [was.booking.yacht, is.booking.yacht]) touched.add(yacht);
		const outcome = outcomeOf(was, is, { messages: await messagesSince(trx, was), preview });
		if (preview) throw new Undone(outcome);
		return outcome;
	};
	try {
		const outcome = await withRetry(() => database.transaction(run));
		for (const tell of announce) tell();
		for (const yacht of touched) context.feed.announce(yacht, "calendar");
		return outcome;
	} catch (error) {
		if (error instanceof Undone) return error.outcome;
		throw error;
	}
};
