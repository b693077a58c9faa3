import type { LimitSentences } from "../language.ts";

/** What the company wrote beside a limit of its own is in its own language, so that readers of this one get the kind. */
export const limits: LimitSentences = {
	capacity: ({ limit }, { number, plural }) =>
		`Este yate lleva como máximo ${number(limit)} ${plural(limit, { one: "huésped", other: "huéspedes" })}.`,
	certificate: ({ limit }, { number, plural }) =>
		`El certificado de inspección permite ${number(limit)} ${plural(limit, { one: "pasajero", other: "pasajeros" })}.`,
	certificate_unrecorded: () => "No consta el número de pasajeros del certificado de inspección.",
	law: ({ limit, charter_type }, { number, plural }) => {
		const most = `${number(limit)} ${plural(limit, { one: "pasajero", other: "pasajeros" })}`;
		return charter_type === "bareboat"
			? `Un alquiler sin patrón lleva como máximo ${most}.`
			: `La ley y el certificado del yate permiten ${most}.`;
	},
};
