import type { BookingStatus } from "@harborsmith/domain/vocabulary";
import type { bookingRefusals } from "./params/bookings.ts";
import type { constraintRefusals } from "./params/constraints.ts";
import type { historyParams } from "./params/history.ts";
import type { limitParams } from "./params/limits.ts";
import type { moneyRefusals } from "./params/money.ts";
import type { valueRefusals } from "./params/values.ts";
import type { Sentences } from "./sentences.ts";

export type BookingSentences = Sentences<typeof bookingRefusals>;
export type MoneySentences = Sentences<typeof moneyRefusals>;
export type ValueSentences = Sentences<typeof valueRefusals>;
export type ConstraintSentences = Sentences<typeof constraintRefusals>;
export type HistorySentences = Sentences<typeof historyParams>;
export type LimitSentences = Sentences<typeof limitParams>;

/** Everything that is said in one language. A further language is a folder with one of these, named in `languages.ts`. */
export interface Language {
	history: HistorySentences;
	limits: LimitSentences;
	refusals: BookingSentences & MoneySentences & ValueSentences & ConstraintSentences;
}

/** How a language calls the states of a booking. */
export type StatusWords = Record<BookingStatus, string>;
