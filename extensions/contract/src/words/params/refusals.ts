import { bookingRefusals } from "./bookings.ts";
import { constraintRefusals } from "./constraints.ts";
import { moneyRefusals } from "./money.ts";
import { valueRefusals } from "./values.ts";

/** Everything that the database refuses, with what each refusal comes with. */
export const refusalParams = { ...bookingRefusals, ...moneyRefusals, ...valueRefusals, ...constraintRefusals } as const;
