import * as z from "zod/mini";
import { none } from "../none.ts";

const state = z.string();

/** Refusals about charges. */
export const chargeRefusals = {
	charge_begins_unpaid: none,
	charge_stays: none,
	charge_amount_stays: none,
	charge_move_not_allowed: z.object({ from: state, to: state }),
	charge_follows_payments: none,
	charges_kept: none,
	charges_not_emptied: none,
	charge_of_another_booking: none,
	charge_by_card: none,
	charge_by_hand: none,
} as const;
