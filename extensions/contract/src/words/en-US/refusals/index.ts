import type { Language } from "../../language.ts";
import { bookings } from "./bookings.ts";
import { charges } from "./charges.ts";
import { constraints } from "./constraints.ts";
import { desk } from "./desk.ts";
import { files } from "./files.ts";
import { guests } from "./guests.ts";
import { moneySentences } from "./money.ts";
import { paying } from "./paying.ts";
import { people } from "./people.ts";
import { requests } from "./requests.ts";
import { rules } from "./rules.ts";
import { values } from "./values.ts";

export const refusals: Language["refusals"] = {
	...bookings,
	...charges,
	...constraints,
	...desk,
	...files,
	...guests,
	...moneySentences,
	...paying,
	...people,
	...requests,
	...rules,
	...values,
};
