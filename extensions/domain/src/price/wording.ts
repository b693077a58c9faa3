import { languageOfLocale } from "../language-of-locale.ts";
import { type Language, type RateUnit, rateUnits } from "../vocabulary.ts";
import type { CoverPart } from "./cover.ts";

type Forms = readonly [one: string, many: string];

interface Wording {
	charter: string;
	units: Record<RateUnit, Forms>;
	same_hours: (hours: number) => string;
	same_days: (days: number) => string;
	whole_day: (money: string) => string;
	promo: (code: string) => string;
	waived: (minimum: string) => string;
	waiver: string;
	tax: (name: string, ppm: number) => string;
	promo_once: (code: string, uses: number) => string;
}

const taxIn =
	(locale: string) =>
	(name: string, ppm: number): string =>
		`${name} (${new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(ppm / 10_000)} %)`;

const english: Wording = {
	charter: "Charter",
	units: {
		hour: ["hour", "hours"],
		half_day: ["half day (4 h)", "half days (4 h)"],
		full_day: ["full day (8 h)", "full days (8 h)"],
		day: ["day", "days"],
		week: ["week", "weeks"],
	},
	same_hours: (hours) => `${hours} h costs the same`,
	same_days: (days) => `${days} days cost the same`,
	whole_day: (money) => `Keeping the yacht until the next day costs less: ${money}`,
	promo: (code) => `Promo code ${code}`,
	waived: (minimum) => `Less than ${minimum} cannot be charged, so nothing is to pay`,
	waiver: "Waived",
	tax: taxIn("en-US"),
	promo_once: (code, uses) =>
		uses === 1 ? `Each guest can use ${code} once` : `Each guest can use ${code} ${uses} times`,
};

const spanish: Wording = {
	charter: "Alquiler",
	units: {
		hour: ["hora", "horas"],
		half_day: ["medio día (4 h)", "medios días (4 h)"],
		full_day: ["día completo (8 h)", "días completos (8 h)"],
		day: ["día", "días"],
		week: ["semana", "semanas"],
	},
	same_hours: (hours) => `${hours} h cuestan lo mismo`,
	same_days: (days) => `${days} días cuestan lo mismo`,
	whole_day: (money) => `Conservar el yate hasta el día siguiente cuesta menos: ${money}`,
	promo: (code) => `Código promocional ${code}`,
	waived: (minimum) => `No se puede cobrar menos de ${minimum}, así que no hay nada que pagar`,
	waiver: "Condonado",
	tax: taxIn("es-ES"),
	promo_once: (code, uses) =>
		uses === 1 ? `Cada huésped puede usar ${code} una vez` : `Cada huésped puede usar ${code} ${uses} veces`,
};

const wordings: Record<Language, Wording> = { "en-US": english, "es-ES": spanish };

export function wording(locale = "en-US"): Wording {
	return wordings[languageOfLocale(locale) ?? "en-US"];
}

/** `Charter: 1 full day (8 h) + 2 hours` */
export function charterLabel(parts: readonly CoverPart[], locale?: string): string {
	const words = wording(locale);
	const sorted = parts.toSorted((a, b) => rateUnits.indexOf(b.unit) - rateUnits.indexOf(a.unit));
	const texts = sorted.map((part) => `${part.count} ${words.units[part.unit][part.count === 1 ? 0 : 1]}`);
	return `${words.charter}: ${texts.join(" + ")}`;
}
