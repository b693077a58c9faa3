/** Collections whose rows nobody deletes, each with the code of the sentence that says so and knows the way out. */
export const keptRows = {
	bookings: "booking_kept",
	booking_events: "history_kept",
	charges: "charges_kept",
	payments: "payments_kept",
} as const;
