import { readdirSync, readFileSync } from "node:fs";
import { languages as codes } from "@harborsmith/domain/vocabulary";
import { describe, expect, it, test } from "vitest";
import { historyParams, mediaFailures, refusalParams } from "./codes.ts";
import { languageOf, languages } from "./languages.ts";
import { localeOf } from "./locale-of.ts";
import { historySentence, limitSentence, mediaFailureSentence, refusalSentence } from "./made.ts";
import { limitParams } from "./params/limits.ts";

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");
const root = new URL("../../../../", import.meta.url);
const sources = (folder: string, ending: RegExp): string[] =>
	readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
		.filter((name) => ending.test(name) && !/node_modules|dist|\.test\.ts$/.test(name))
		.map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8"));
const found = (texts: string[], ...patterns: RegExp[]): string[] => [
	...new Set(
		texts.flatMap((text) => patterns.flatMap((form) => [...text.matchAll(form)].map(([, code = ""]) => code))),
	),
];

const sql = sources("directus/database", /\.sql$/);
const code = ["booking", "charter", "payments", "kit", "domain", "media", "identity"].flatMap((name) =>
	sources(`extensions/${name}/src`, /\.ts$/),
);
const words = (text: string): string[] =>
	[...text.matchAll(/'([a-z]+(?:_[a-z]+)+|paid|moved)'/g)].map(([, word = ""]) => word);

/** The code that each call passes, also where a CASE chooses it. */
const raised = sql.flatMap((text) => [
	...found(
		[text],
		/hs\.refuse\('HS\d+', '(\w+)'/g,
		/hs\.refuse_field\((?:'\w+'|field), '(\w+)'/g,
		/hs\.forbid\('(\w+)'\)/g,
	),
	...[...text.matchAll(/hs\.refuse(?:_field)?\((?:'\w+'|field), CASE([^;]+?)END/g)].flatMap(([, cases = ""]) =>
		words(cases).filter((word) => !["no_show"].includes(word)),
	),
	...found([text], /THEN '(name_\w+)'/g),
]);

describe("every language has a sentence for every code", () => {
	test.each(Object.entries(languages))("%s", (_tag, { history, limits, media, refusals }) => {
		expect(Object.keys(history).sort()).toEqual(Object.keys(historyParams).sort());
		expect(Object.keys(refusals).sort()).toEqual(Object.keys(refusalParams).sort());
		expect(Object.keys(media).sort()).toEqual(Object.keys(mediaFailures).sort());
		expect(Object.keys(limits).sort()).toEqual(Object.keys(limitParams).sort());
		for (const [name, sentence] of Object.entries({ ...history, ...media, ...refusals })) {
			if (typeof sentence === "string") expect(sentence, name).toMatch(/^\p{Lu}.*\.$/u);
		}
	});

	it("is written in each language by itself", () => {
		const same = Object.entries(languages["en-US"].refusals).filter(
			([name, sentence]) =>
				typeof sentence === "string" &&
				sentence === Object.entries(languages["es-ES"].refusals).find(([key]) => key === name)?.[1],
		);
		expect(same).toEqual([]);
		expect(Object.keys(languages)).toEqual([...codes]);
	});
});

describe("codes and those who use them", () => {
	it("the database refuses nothing without a sentence", () => {
		expect(raised.length).toBeGreaterThan(80);
		expect(raised.filter((name) => !Object.hasOwn(refusalParams, name))).toEqual([]);
	});

	it("the rules refuse nothing without a sentence", () => {
		const domain = sources("extensions/domain/src", /\.ts$/);
		const refused = found(
			domain,
			/\b(?:fail|invalid)(?:<\w+>)?\(\s*"\w+",\s*("[^"]*"|`)/g,
			/\brefuse\("\w+", ("[^"]*")/g,
		);
		expect(refused.length).toBeGreaterThan(20);
		expect(refused.filter((name) => !Object.hasOwn(refusalParams, name.slice(1, -1)))).toEqual([]);
	});

	it("no extension refuses by a sentence of its own", () => {
		// What is wrong with the form of a request names its fields; the rest is the maker itself.
		const makers = ["kit/src/input/parse.ts", "kit/src/errors/refused.ts", "kit/src/errors/charter-error.ts"];
		const all = ["charter", "fields", "identity", "kit", "media", "payments"].flatMap((name) =>
			readdirSync(new URL(`extensions/${name}/src`, root), { recursive: true, encoding: "utf8" })
				.map((file) => `${name}/src/${file}`)
				.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !makers.includes(file)),
		);
		const text = (file: string) => readFileSync(new URL(`extensions/${file}`, root), "utf8");
		expect(all.filter((file) => text(file).includes("charterError("))).toEqual([]);
	});

	it("no sentence is there for nothing", () => {
		const named = new Set([
			...raised,
			...found(code, /"([a-z]+(?:_[a-z]+)*)"/g),
			...found(code, /^\t([a-z_]+): \{ code: "/gm),
		]);
		expect(Object.keys(refusalParams).filter((name) => !named.has(name))).toEqual([]);
	});

	it("the history is written in codes that it has, and every one is written", () => {
		const written = [
			...found(
				sql,
				/change_code = '(\w+)'/g,
				/\.status, '(\w+)', (?:NULL|jsonb)/g,
				/\.status, '(moved|changed)', \1\)/g,
				/'(crew_(?:joined|left|hours))'/g,
			),
			...found(code, /changeCode\(\s*"(\w+)"/g, /\bcode: "(repriced|price_kept|promo_changed)"/g),
			...found(code, /(cancelled_by_\w+)/g, /"(paid_late)"/g, /"(hold_unpaid|hold_ended)"/g),
		];
		expect([...new Set(written)].sort()).toEqual(Object.keys(historyParams).sort());
	});

	it("every failure of a picture or film is one that the worker finds, and every one it finds has its sentence", () => {
		const thrown = found(sources("worker/src/media", /\.ts$/), /\{\s*code: "(\w+)",\s*params: /g);
		expect(thrown.toSorted()).toEqual(
			Object.keys(mediaFailures)
				.filter((name) => name !== "in_words")
				.toSorted(),
		);
	});

	it("nobody reads sentences of ours with a regular expression, the migration apart", () => {
		expect(sql.filter((text) => /hs\.refuse(_field)?\([^)]*'[A-Z][a-z]+ /.test(text))).toEqual([]);
	});
});

const spanish = (row: Parameters<typeof historySentence>[0]): string => plain(historySentence(row, "es-ES"));
const english = (row: Parameters<typeof historySentence>[0]): string => plain(historySentence(row, "en-US"));

test.each([
	[
		"moved",
		{ yacht_was: "Annie Morrow", yacht_is: "St. Elmo" },
		"Moved from Annie Morrow to St. Elmo.",
		"Pasa de Annie Morrow a St. Elmo.",
	],
	[
		"moved",
		{
			yacht_was: "Annie Morrow",
			yacht_is: "North Pass",
			starts_was: "2033-06-14 09:00",
			starts_is: "2033-06-15 10:30",
		},
		"Moved from Annie Morrow to North Pass. Moved from Tue, Jun 14, 2033, 9:00 AM to Wed, Jun 15, 2033, 10:30 AM.",
		"Pasa de Annie Morrow a North Pass. Pasa de mar, 14 jun 2033, 9:00 a mié, 15 jun 2033, 10:30.",
	],
	[
		"moved",
		{ ends_was: "2033-06-14 13:00", ends_is: "2033-06-14 14:00" },
		"Ends Tue, Jun 14, 2033, 2:00 PM instead of Tue, Jun 14, 2033, 1:00 PM.",
		"Termina el mar, 14 jun 2033, 14:00 en vez del mar, 14 jun 2033, 13:00.",
	],
	[
		"repriced",
		{ was_cents: 105_050, was_currency: "USD", is_cents: 120_000, is_currency: "USD" },
		"Priced again by the rules: $1,050.50 became $1,200.00.",
		"Precio recalculado según las reglas: de 1050,50 US$ a 1200,00 US$.",
	],
	[
		"price_kept",
		{ price_cents: 90_000, currency: "USD", rules_cents: 120_000, rules_currency: "USD" },
		"The price stays $900.00, as agreed. By the rules it would be $1,200.00 now.",
		"El precio sigue siendo 900,00 US$, según lo acordado. Según las reglas sería ahora 1200,00 US$.",
	],
	[
		"price_kept",
		{ price_cents: 90_000, currency: "USD" },
		"The price stays $900.00, as agreed. The rules have none.",
		"El precio sigue siendo 900,00 US$, según lo acordado. Las reglas no dan ninguno.",
	],
	[
		"repriced",
		{
			was_cents: 10_000,
			was_currency: "USD",
			is_cents: 9_000,
			is_currency: "USD",
			promo_was: null,
			promo_is: "SAIL-10",
		},
		"Promo code SAIL-10 added. Priced again by the rules: $100.00 became $90.00.",
		"Código promocional SAIL-10 añadido. Precio recalculado según las reglas: de 100,00 US$ a 90,00 US$.",
	],
	["paid", null, "Paid.", "Pagada."],
	[
		"refund_decided",
		{ refund_cents: 5_000, paid_cents: 10_000, currency: "USD", choice: "terms" },
		"Refund: $50.00 of $100.00 paid (by the terms).",
		"Reembolso: 50,00 US$ de 100,00 US$ pagados (según las condiciones).",
	],
	[
		"refund_decided",
		{ refund_cents: 5_000, paid_cents: 10_000, kept_cents: 7_500, currency: "USD", choice: "amount" },
		"Refund: $50.00 of $75.00 that had not gone back before (as chosen).",
		"Reembolso: 50,00 US$ de 75,00 US$ que aún no se habían devuelto (según se eligió).",
	],
	["hold_unpaid", {}, "The hold ran out without a payment.", "La retención caducó sin pago."],
])("%s reads in both languages", (name, params, inEnglish, inSpanish) => {
	expect(english({ code: name, params })).toBe(inEnglish);
	expect(spanish({ code: name, params })).toBe(inSpanish);
	expect(plain(historySentence({ code: name, params }, "fr-FR")).replaceAll(/[^a-z]/gi, "")).toContain(
		inEnglish.split(" ")[0]?.replaceAll(/[^a-z]/gi, ""),
	);
});

test("what people wrote stays as it is, behind what the system says", () => {
	for (const reason of ["Guest called.", "Paid in cash at the dock"]) {
		expect(spanish({ reason })).toBe(reason);
		expect(spanish({ code: "cancelled_by_guest", reason })).toBe(`Cancelada por el huésped. ${reason}`);
	}
	expect(spanish({ code: null, reason: null })).toBe("");
});

test("what is stored otherwise than it is described is left out and breaks nothing", () => {
	expect(english({ code: "repriced", params: { was_cents: "a lot" }, reason: "Asked." })).toBe("Asked.");
	expect(english({ code: "constructor", params: {} })).toBe("");
	expect(refusalSentence({ code: "toString" }, "en-US")).toBeUndefined();
});

test("why no more guests may come is said in the reader's language", () => {
	const limit = (limit: number, charter_type: string, words: string | null = null) => ({ limit, charter_type, words });
	expect(limitSentence("capacity", limit(10, "captained"), "es-US")).toBe("Este yate lleva como máximo 10 huéspedes.");
	expect(limitSentence("law", limit(8, "bareboat"), "es-US")).toBe(
		"Un alquiler sin patrón lleva como máximo 8 pasajeros.",
	);
	expect(limitSentence("law", limit(6, "captained", "At most so many."), "es-US")).toBe(
		"La ley y el certificado del yate permiten 6 pasajeros.",
	);
	expect(limitSentence("law", limit(6, "captained", "At most so many."), "en-US")).toBe("At most so many.");
	expect(limitSentence("law_uninspected_small", limit(6, "captained"), "es-US")).toBe(
		"Un barco sin certificado de inspección y de menos de 100 toneladas brutas lleva como máximo 6 pasajeros de pago.",
	);
	expect(limitSentence("law_bareboat", limit(12, "bareboat"), "en-US")).toBe(
		"A bareboat charter carries at most 12 passengers.",
	);
});

test("why a picture or film failed reads in both languages, its numbers kept", () => {
	const said = (locale: string, code: string, params = {}) => mediaFailureSentence({ code, params }, locale);
	expect(said("es-ES", "text_file")).toBe(
		"Es un archivo de texto, no una foto ni un vídeo. Suba el vídeo como MP4, MOV o WebM.",
	);
	expect(said("es-MX", "picture_too_small", { width: 120, height: 80 })).toBe(
		"La foto solo mide 120 × 80 píxeles. Suba una más grande.",
	);
	expect(said("en-US", "film_too_long", { minutes: 22, most: 20 })).toBe(
		"This film lasts 22 minutes; the longest is 20. Please upload a shorter cut.",
	);
	expect(said("es-ES", "in_words", { words: "Something old." })).toBe("Something old.");
	for (const other of [null, "This is a PDF.", { code: "constructor" }, { code: "file_too_large" }])
		expect(mediaFailureSentence(other, "es-ES")).toBe("");
});

test("a time that is taken is told by the clock of its yacht", () => {
	const params = {
		name: "Revenge",
		starts_at: "2026-03-08T20:00:00+00:00",
		ends_at: "2026-03-09T00:00:00Z",
		timezone: "America/Los_Angeles",
	};
	expect(plain(refusalSentence({ code: "time_taken", params }, "en-US") ?? "")).toBe(
		"Revenge is not free from Sun, Mar 8, 2026, 1:00 PM to Sun, Mar 8, 2026, 5:00 PM (America/Los_Angeles). Please choose another time.",
	);
});

test.each([
	[undefined, "en-US"],
	["es", "es-ES"],
	["de-DE,de;q=0.9,es-MX;q=0.8,en;q=0.7", "es-ES"],
	["*", "en-US"],
	["en-GB,es;q=0.5", "en-US"],
])("Accept-Language %s is answered in %s", (accepted, expected) => {
	expect(localeOf(accepted)).toBe(expected);
});

test("a reader of another language reads English, and a locale that is none breaks nothing", () => {
	expect(languageOf("fr-FR")).toBe(languages["en-US"]);
	expect(languageOf("es_MX")).toBe(languages["es-ES"]);
	expect(
		historySentence(
			{ code: "refund_decided", params: { refund_cents: 1, paid_cents: 1, currency: "USD", choice: "all" } },
			"nonsense locale",
		),
	).toContain("Refund");
});
