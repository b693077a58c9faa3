import type { DeskInput, DeskUseCase } from "@harborsmith/contract/desk";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { Knex } from "knex";
import type { Acting } from "../../access/acting.ts";
import { carryOut, type Done, type Host, type Setting } from "./carry-out.ts";

/** Columns of a booking that a use case writes. Postgres lets what follows from them happen in the same transaction. */
export type Change = Record<string, unknown>;

export interface Options {
	/** Says what would happen and lets nothing of it happen. @default false */
	preview?: boolean;
	/** The caller's own transaction; a new one otherwise, run again when Postgres asks for that. */
	trx?: Knex.Transaction;
	/** What stands or falls with the deed, such as the answer that is kept for whoever asks again. */
	beforeCommit?: (trx: Knex.Transaction, done: Done) => Promise<void>;
}

/** Something that can be done with a booking, by its id. Doors ask who may; what cannot be done now is refused here. */
export type BookingUseCase<Input, Context = CharterContext> = (
	context: Context,
	booking: string,
	input: Input,
	acting: Acting,
	options?: Options,
) => Promise<Done>;

const shownTotal = (input: object): number | undefined =>
	"total_cents" in input && typeof input.total_cents === "number" ? input.total_cents : undefined;

/** A use case of the desk that is one change of the booking. It decides nothing that the database decides. */
export const useCase =
	<Name extends DeskUseCase>(
		name: Name,
		changeOf: (input: DeskInput<Name>, setting: Setting) => Change | Promise<Change>,
	): BookingUseCase<DeskInput<Name>, Host> =>
	(context, booking, input, acting, options) =>
		carryOut(context, booking, {
			name,
			acting,
			changeOf: (setting) => changeOf(input, setting),
			shown_cents: shownTotal(input),
			...options,
		});

/** The reason of a change, when there is one. */
export const because = (reason: string | null | undefined): Change => (reason ? { change_reason: reason } : {});
