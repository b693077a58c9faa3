import type { Language } from "../language.ts";
import { bookings } from "./bookings.ts";
import { constraints } from "./constraints.ts";
import { history } from "./history.ts";
import { limits } from "./limits.ts";
import { moneySentences } from "./money.ts";
import { values } from "./values.ts";

export const spanish: Language = {
	history,
	limits,
	refusals: { ...bookings, ...moneySentences, ...values, ...constraints },
};
