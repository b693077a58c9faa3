import type { Language } from "../language.ts";
import { attention } from "./attention.ts";
import { effects } from "./effects.ts";
import { history } from "./history.ts";
import { limits } from "./limits.ts";
import { refusals } from "./refusals/index.ts";

export const english: Language = { format: "en-US", history, limits, effects, attention, refusals };
