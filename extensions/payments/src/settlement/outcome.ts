/** What became of a fact; it is kept beside the event in the inbox. */
export type Outcome =
	| "confirmed"
	| "confirmed_late"
	| "recorded"
	| "refund_due"
	/** In another currency than the booking's: kept, not counted. */
	| "wrong_currency"
	/** Of no money: kept in the inbox, not in the ledger. */
	| "not_counted"
	/** More than was paid: kept in the inbox, not in the ledger. */
	| "refund_above_paid"
	/** A refund of a charge that has not been told yet; it is taken up again when it is. */
	| "refund_before_charge"
	| "dispute"
	/** A lost dispute of a charge that has not been told yet; what it took is written off when it is. */
	| "dispute_before_charge"
	/** The database refuses what it says. */
	| "refused"
	/** Of a shape that we do not know; people are told. */
	| "unreadable"
	/** About another account, connected to ours: kept, not counted. */
	| "other_account"
	| "known"
	| "unknown_booking"
	| "nothing_to_keep";
