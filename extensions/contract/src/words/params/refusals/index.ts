import { bookingRefusals } from "./bookings.ts";
import { chargeRefusals } from "./charges.ts";
import { constraintRefusals } from "./constraints.ts";
import { deskRefusals } from "./desk.ts";
import { fileRefusals } from "./files.ts";
import { guestRefusals } from "./guests.ts";
import { moneyRefusals } from "./money.ts";
import { payingRefusals } from "./paying.ts";
import { peopleRefusals } from "./people.ts";
import { requestRefusals } from "./requests.ts";
import { ruleRefusals } from "./rules.ts";
import { valueRefusals } from "./values.ts";

/** Everything that the database, the rules and the extensions refuse, with what each refusal comes with. */
export const refusalParams = {
	...bookingRefusals,
	...chargeRefusals,
	...deskRefusals,
	...guestRefusals,
	...moneyRefusals,
	...valueRefusals,
	...requestRefusals,
	...peopleRefusals,
	...fileRefusals,
	...payingRefusals,
	...ruleRefusals,
	...constraintRefusals,
} as const;
