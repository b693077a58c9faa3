/**
 * Collections (`name`) and fields (`collection.field`) that earlier releases made and this one lacks: an upgrade goes on
 * over them. What they hold is carried over before the schema is applied (`setup/carry-over.ts`), or is nobody's to keep.
 */
export const retired: readonly string[] = ["bookings.payment_intent_id", "tax_rates.rate_bps"];
