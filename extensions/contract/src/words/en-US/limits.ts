import { SMALL_VESSEL_TONS } from "@harborsmith/domain";
import type { Formats } from "../formats.ts";
import type { LimitSentences } from "../language.ts";

const passengers = (limit: number, { number, plural }: Formats): string =>
	`${number(limit)} ${plural(limit, { one: "passenger", other: "passengers" })}`;

export const limits: LimitSentences = {
	capacity: ({ limit }, { number, plural }) =>
		`This yacht takes at most ${number(limit)} ${plural(limit, { one: "guest", other: "guests" })}.`,
	certificate: ({ limit }, say) => `The certificate of inspection allows ${passengers(limit, say)}.`,
	certificate_unrecorded: () => "The number of passengers on the certificate of inspection is not recorded.",
	law: ({ limit, words }, say) => words ?? `The law allows at most ${passengers(limit, say)} here.`,
	law_bareboat: ({ limit }, say) => `A bareboat charter carries at most ${passengers(limit, say)}.`,
	law_uninspected_small: ({ limit }, say) =>
		`A vessel without a certificate of inspection below ${say.number(SMALL_VESSEL_TONS)} gross tons carries at most ${passengers(limit, say)} for hire.`,
	law_uninspected: ({ limit }, say) =>
		`A vessel without a certificate of inspection carries at most ${passengers(limit, say)}.`,
};
