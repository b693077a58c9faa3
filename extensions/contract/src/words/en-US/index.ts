import type { Language } from "../language.ts";
import { app } from "./app/index.ts";
import { attention } from "./attention.ts";
import { effects } from "./effects.ts";
import { errorTitles } from "./errors.ts";
import { history } from "./history.ts";
import { limits } from "./limits.ts";
import { media } from "./media.ts";
import { collections, steps, types } from "./names.ts";
import { reasons } from "./provider-reasons.ts";
import { refusals } from "./refusals/index.ts";
import { statuses } from "./statuses.ts";

export const english: Language = {
	format: "en-US",
	history,
	limits,
	effects,
	attention,
	statuses,
	types,
	steps,
	collections,
	errorTitles,
	app,
	reasons,
	media,
	refusals,
};
