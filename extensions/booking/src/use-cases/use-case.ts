import type { DeskInput, DeskUseCase } from "@harborsmith/contract/desk";
import type { BookingRow } from "./snapshot.ts";

/** Columns of a booking that a use case writes. Postgres lets what follows from them happen in the same transaction. */
export type Change = Record<string, unknown>;

export interface Setting {
	/** The booking, locked. */
	booking: BookingRow;
	/** The zone of the yacht that it is on afterwards. */
	zone: string;
}

/** What a use case writes. It decides nothing that the database decides. */
export type UseCaseOf<Name extends DeskUseCase> = (input: DeskInput<Name>, setting: Setting) => Change;

/** The reason of a change, when there is one. */
export const because = (reason: string | null | undefined): Change => (reason ? { change_reason: reason } : {});
