import type { ChargeSentences } from "../../language.ts";

export const charges: ChargeSentences = {
	charge_begins_unpaid: "A new charge has nothing paid. Add a payment to it instead.",
	charge_stays: "What a charge is for, of which booking, and how it is paid stays. Make another one.",
	charge_amount_stays: "What a charge has asked for stays once it is paid or closed.",
	charge_move_not_allowed: ({ from, to }) => `A charge that is ${from} cannot become ${to}.`,
	charge_follows_payments: "What is paid of a charge follows the payments. Add a payment or a refund instead.",
	charges_kept: "Charges are only ever added. Close one that is not to be paid.",
	charges_not_emptied: "Charges are only ever added.",
	charge_of_another_booking: "This charge belongs to another booking.",
	charge_by_card: "This charge is paid by card. What came another way gets a charge of its own.",
	charge_by_hand: "This charge is paid by hand. What comes by card gets a charge of its own.",
};
