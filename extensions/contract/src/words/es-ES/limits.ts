import { SMALL_VESSEL_TONS } from "@harborsmith/domain";
import type { Formats } from "../formats.ts";
import type { LimitSentences } from "../language.ts";

const passengers = (limit: number, { number, plural }: Formats): string =>
	`${number(limit)} ${plural(limit, { one: "pasajero", other: "pasajeros" })}`;

/** What the company wrote beside a limit of its own is in its own language, so that readers of this one get the kind. */
export const limits: LimitSentences = {
	capacity: ({ limit }, { number, plural }) =>
		`Este yate lleva como máximo ${number(limit)} ${plural(limit, { one: "huésped", other: "huéspedes" })}.`,
	certificate: ({ limit }, say) => `El certificado de inspección permite ${passengers(limit, say)}.`,
	certificate_unrecorded: () => "No consta el número de pasajeros del certificado de inspección.",
	law: ({ limit, charter_type }, say) =>
		charter_type === "bareboat"
			? `Un alquiler sin patrón lleva como máximo ${passengers(limit, say)}.`
			: `La ley y el certificado del yate permiten ${passengers(limit, say)}.`,
	law_bareboat: ({ limit }, say) => `Un alquiler sin patrón lleva como máximo ${passengers(limit, say)}.`,
	law_uninspected_small: ({ limit }, say) =>
		`Un barco sin certificado de inspección y de menos de ${say.number(SMALL_VESSEL_TONS)} toneladas brutas lleva como máximo ${passengers(limit, say)} de pago.`,
	law_uninspected: ({ limit }, say) =>
		`Un barco sin certificado de inspección lleva como máximo ${passengers(limit, say)}.`,
};
