import type { Language } from "../language.ts";
import { app } from "./app/index.ts";
import { attention } from "./attention.ts";
import { bookings } from "./bookings.ts";
import { charges } from "./charges.ts";
import { constraints } from "./constraints.ts";
import { desk } from "./desk.ts";
import { effects } from "./effects.ts";
import { errorTitles } from "./errors.ts";
import { history } from "./history.ts";
import { limits } from "./limits.ts";
import { media } from "./media.ts";
import { moneySentences } from "./money.ts";
import { collections, steps } from "./names.ts";
import { reasons } from "./provider-reasons.ts";
import { statuses } from "./statuses.ts";
import { values } from "./values.ts";

export const spanish: Language = {
	format: "es-US",
	history,
	limits,
	effects,
	attention,
	statuses,
	steps,
	collections,
	errorTitles,
	app,
	reasons,
	media,
	refusals: { ...bookings, ...charges, ...desk, ...moneySentences, ...values, ...constraints },
};
