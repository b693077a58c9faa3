import type { AttentionSentences } from "../language.ts";
import { steps } from "./names.ts";

export const attention: AttentionSentences = {
	wrong_currency: ({ amount }) => [
		"Money in another currency",
		`${amount} came in another currency than the booking's. It stands in the ledger and is not counted. Decide whether it goes back.`,
	],
	payment_short: ({ amount, due }) => [
		"A payment is too small",
		`${amount} was paid where ${due} was due, so the booking is not confirmed. Ask the guest for the rest or give the money back.`,
	],
	paid_too_much: ({ amount, due }) => [
		"More is paid than the charter costs",
		`${amount} is paid, and the charter costs ${due}. The charter costs less than before, or was paid twice. What is not agreed to stay goes back: a manager adds a refund to its payments.`,
	],
	paid_when_over: ({ amount }) => [
		"Money for a booking that is over",
		`${amount} was entered as received after the charter was called off or ran out. If it is not to be kept, a manager adds a refund to its payments.`,
	],
	expired_with_money: ({ amount }) => [
		"An expired booking has money",
		`The hold ran out, and ${amount} that was paid for it is still here. Confirm the booking, or let a manager add a refund to its payments.`,
	],
	crew_let_go: ({ name }) => [
		"A charter has lost one of its crew",
		`It was paid after its hold ran out and is confirmed. ${name} has promised that time elsewhere meanwhile, is off this charter and is told by mail. Find somebody else.`,
	],
	refund_above_paid: ({ amount, left }) => [
		"A refund is more than what was paid",
		`Stripe reports a refund of ${amount}, and only ${left} of this booking was left to give back. It is not counted. Look at the payment in Stripe.`,
	],
	refund_repeated: ({ amount }) => [
		"Money was given back twice for one order",
		`Stripe reports a second refund of ${amount} for an order that it has met already. Both are counted. Look at the payment in Stripe.`,
	],
	refund_failed: ({ amount, reason }) => [
		"A refund has failed",
		`The guest's bank did not take ${amount}${reason && ` (${reason})`}. The money is back with us: give it back another way, and let a manager add that refund to the payments.`,
	],
	refund_refused: ({ amount, reason }) => [
		"A refund is refused",
		`Stripe will not give ${amount} back${reason && ` (${reason})`}. It will not be tried again. While a payment is disputed, the bank decides about it.`,
	],
	refund_by_hand: ({ amount }) => [
		"Please give money back by hand",
		`${amount} could not go back by card: it came another way, or by an earlier payment. Give it back the way it came, and let a manager add that refund to the payments.`,
	],
	refund_gave_up: ({ amount }) => [
		"A refund could not be made",
		`${amount} could not be given back for hours. Look at Stripe, then give it back by hand or ask for the refund again.`,
	],
	event_refused: () => [
		"A message of Stripe was not taken",
		"The ledger refuses what Stripe reports. The message is kept; please look at the payment in Stripe.",
	],
	event_unreadable: () => [
		"A message of Stripe could not be read",
		"It is not of the shape that Stripe documents, so nothing of it is in the ledger. The message is kept; please look at the payment in Stripe.",
	],
	dispute_opened: ({ amount, reason }) => [
		"A payment is disputed",
		`The guest's bank takes ${amount} back${reason && ` (${reason})`}. Answer in Stripe before its deadline. Refunds of this payment are not possible meanwhile.`,
	],
	dispute_won: ({ amount }) => ["A dispute is won", `${amount} stays with us.`],
	dispute_lost: ({ amount }) => ["A dispute is lost", `${amount} has gone back to the guest by their bank.`],
	request_to_answer: ({ name, starts, until }) => [
		`Request: ${name}, ${starts}`,
		`Answer by ${until}, or it runs out. ${steps.approve}: the guest is mailed a link to pay. ${steps.decline}: the guest is told.`,
	],
	dispute_closed: ({ amount }) => ["A dispute is closed", `The inquiry about ${amount} has ended.`],
};
