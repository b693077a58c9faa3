/** What became of a fact; it is kept beside the event in the inbox. */
export type Outcome =
	| "confirmed"
	| "confirmed_late"
	| "recorded"
	| "refund_due"
	| "known"
	| "unknown_booking"
	| "nothing_to_keep";
