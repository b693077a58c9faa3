import type { LimitSentences } from "../language.ts";

export const limits: LimitSentences = {
	capacity: ({ limit }, { number, plural }) =>
		`This yacht takes at most ${number(limit)} ${plural(limit, { one: "guest", other: "guests" })}.`,
	certificate: ({ limit }, { number, plural }) =>
		`The certificate of inspection allows ${number(limit)} ${plural(limit, { one: "passenger", other: "passengers" })}.`,
	certificate_unrecorded: () => "The number of passengers on the certificate of inspection is not recorded.",
	law: ({ limit, words }, { number, plural }) =>
		words ??
		`The law allows at most ${number(limit)} ${plural(limit, { one: "passenger", other: "passengers" })} here.`,
};
