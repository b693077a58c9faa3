import type { Language } from "../language.ts";
import { attention } from "./attention.ts";
import { bookings } from "./bookings.ts";
import { charges } from "./charges.ts";
import { constraints } from "./constraints.ts";
import { desk } from "./desk.ts";
import { effects } from "./effects.ts";
import { files } from "./files.ts";
import { history } from "./history.ts";
import { limits } from "./limits.ts";
import { moneySentences } from "./money.ts";
import { paying } from "./paying.ts";
import { people } from "./people.ts";
import { requests } from "./requests.ts";
import { rules } from "./rules.ts";
import { values } from "./values.ts";

export const english: Language = {
	format: "en-US",
	history,
	limits,
	effects,
	attention,
	refusals: {
		...bookings,
		...charges,
		...desk,
		...moneySentences,
		...values,
		...requests,
		...people,
		...files,
		...paying,
		...rules,
		...constraints,
	},
};
