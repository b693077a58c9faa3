import type { BookingStatus, CharterType } from "@harborsmith/domain/vocabulary";
import type { DeskUseCase, personDeeds } from "../desk/index.ts";
import type { AttentionCode } from "../queue/index.ts";
import type { app } from "./en-US/app/index.ts";
import type { errorTitles, errorWords } from "./en-US/errors.ts";
import type { effectParams } from "./params/effects.ts";
import type { historyParams } from "./params/history.ts";
import type { limitParams } from "./params/limits.ts";
import type { mediaFailures } from "./params/media.ts";
import type { LedgerReason, ProviderReason } from "./params/provider-reasons.ts";
import type { bookingRefusals } from "./params/refusals/bookings.ts";
import type { chargeRefusals } from "./params/refusals/charges.ts";
import type { constraintRefusals } from "./params/refusals/constraints.ts";
import type { deskRefusals } from "./params/refusals/desk.ts";
import type { fileRefusals } from "./params/refusals/files.ts";
import type { guestRefusals } from "./params/refusals/guests.ts";
import type { refusalParams } from "./params/refusals/index.ts";
import type { moneyRefusals } from "./params/refusals/money.ts";
import type { payingRefusals } from "./params/refusals/paying.ts";
import type { peopleRefusals } from "./params/refusals/people.ts";
import type { requestRefusals } from "./params/refusals/requests.ts";
import type { ruleRefusals } from "./params/refusals/rules.ts";
import type { valueRefusals } from "./params/refusals/values.ts";
import type { Sentences } from "./sentences.ts";

export type BookingSentences = Sentences<typeof bookingRefusals>;
export type ChargeSentences = Sentences<typeof chargeRefusals>;
export type DeskSentences = Sentences<typeof deskRefusals>;
export type GuestSentences = Sentences<typeof guestRefusals>;
export type MoneySentences = Sentences<typeof moneyRefusals>;
export type ValueSentences = Sentences<typeof valueRefusals>;
export type RequestSentences = Sentences<typeof requestRefusals>;
export type PeopleSentences = Sentences<typeof peopleRefusals>;
export type FileSentences = Sentences<typeof fileRefusals>;
export type PayingSentences = Sentences<typeof payingRefusals>;
export type RuleSentences = Sentences<typeof ruleRefusals>;
export type ConstraintSentences = Sentences<typeof constraintRefusals>;
export type HistorySentences = Sentences<typeof historyParams>;
export type EffectSentences = Sentences<typeof effectParams>;
export type MediaSentences = Sentences<typeof mediaFailures>;
export type LimitSentences = Sentences<typeof limitParams>;

/** Everything that is said in one language. A further language is a folder with one of these, named in `languages.ts`. */
export interface Language {
	/** How letters and notes of a company in the United States write numbers in it. */
	format: string;
	history: HistorySentences;
	limits: LimitSentences;
	effects: EffectSentences;
	attention: AttentionSentences;
	statuses: StatusWords;
	/** How it calls the kinds of a charter. */
	types: Record<CharterType, string>;
	/** How it calls the steps of a booking. */
	steps: Record<DeskUseCase, string>;
	/** How it calls the collections of the app. */
	collections: Record<string, string>;
	errorTitles: ErrorTitles;
	app: AppTexts;
	/** Why money does not move, in the midst of a sentence. */
	reasons: Record<ProviderReason | LedgerReason, string>;
	media: MediaSentences;
	refusals: Sentences<typeof refusalParams>;
}

/** What a sentence for people may name: amounts and clocks are written out; a reason that we have no words for is left out. */
export type AttentionParts = Record<"amount" | "left" | "due" | "reason" | "name" | "starts" | "until", string>;
/** What people have to look at. */
export type AttentionSentences = Record<AttentionCode, (noted: AttentionParts) => [title: string, text: string]>;

/** How a language calls the states of a booking: in lists, inside a sentence, and to its guest where that is other words. */
export type StatusWords = Record<BookingStatus, { label: string; said: string; to_guest?: string }>;
/** What is done about a person, whose name is given. */
export type PersonWords = Record<(typeof personDeeds)[number], (name: string) => string>;
/** What the parts of ours in the Directus app say. */
export type AppTexts = typeof app;
/** What stands above a refusal in the app, and what the site says of it. */
export type ErrorTitles = typeof errorTitles;
export type ErrorWords = typeof errorWords;
