import { bookingRefusals } from "./bookings.ts";
import { chargeRefusals } from "./charges.ts";
import { constraintRefusals } from "./constraints.ts";
import { deskRefusals } from "./desk.ts";
import { guestRefusals } from "./guests.ts";
import { moneyRefusals } from "./money.ts";
import { valueRefusals } from "./values.ts";

/** Everything that the database and the desk refuse, with what each refusal comes with. */
export const refusalParams = {
	...bookingRefusals,
	...chargeRefusals,
	...deskRefusals,
	...guestRefusals,
	...moneyRefusals,
	...valueRefusals,
	...constraintRefusals,
} as const;
