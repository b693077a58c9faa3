import { expect, it } from "vitest";
import { publicNames } from "../support/documents/public-names.ts";
import { files, read } from "../support/documents/repository.ts";

const isTest = (file: string): boolean => /\.test\.ts$|\.d\.ts$|\/(testing|attacks|tests?)\/|^tests\//.test(file);
const sources = files.filter((file) => /\.(ts|vue|astro)$/.test(file) && !isTest(file));
const workspaceOf = (file: string): string => /^(?:extensions\/)?[^/]+/.exec(file)?.[0] ?? file;

/** The names of fields are those of the columns, and a catalogue of texts is named as its page. */
const hasOwnNames = (file: string): boolean => file.startsWith("directus/schema/") || file.includes("/i18n/");

/** One word for two things. The list only gets shorter: what is new has a name of its own, or comes from its home. */
const homonyms = new Set(
	`Alternative AvailabilityDay AvailabilityQuery Booking Extra Health Hold Language MediaItem Offer Person 
	Refund extendHold fieldIssues fleetCard languages localDate mediaItem move plainText quoteRequest`.split(/\s+/),
);

it("a name that rules, contract or kit give out means one thing in all workspaces", () => {
	const given = publicNames();
	const again = sources
		.filter((file) => file.endsWith(".ts") && !hasOwnNames(file))
		.flatMap((file) =>
			[...read(file).matchAll(/^export (?:async )?(?:const|function|class|type|interface)\*? (\w+)/gm)].flatMap(
				([, name = ""]) => {
					const home = given.get(name);
					return home?.some((giver) => giver !== workspaceOf(file)) ? [{ name, file }] : [];
				},
			),
		);
	expect(
		again.filter(({ name }) => !homonyms.has(name)).map(({ name, file }) => `${file} defines ${name} again`),
	).toEqual([]);
	expect([...homonyms].filter((name) => !again.some((one) => one.name === name))).toEqual([]);
});

const homes: [notion: string, pattern: RegExp, home: RegExp][] = [
	[
		"the most that may be entered is stated by the domain alone",
		/maxlength="\d|(?:guests|quantity)\b.*\b(?:maximum|wholeNumber|_between)\b.*[^\w.]\d{2}/i,
		/^extensions\/domain\/src\/bounds\.ts$/,
	],
	[
		"money is written by the domain alone",
		/style: "currency"|\bcurrencyDisplay\b|compactDisplay/,
		/^extensions\/domain\/src\/money\//,
	],
	[
		"shares that are stored are written by the domain alone",
		/style: "percent"/,
		// How much of its time a yacht is out is worked out where it is shown.
		/^extensions\/domain\/src\/money\/|\/utilisation-panel\.vue$/,
	],
	[
		"milliseconds of a minute, an hour and a day stand in the domain alone",
		/\b(?:60_000|3_600_000|86_400_000|3600000|86400000)\b|\b60 \* 1000\b/,
		// The launcher's own bounds are seen by nobody else; Postgres takes at most 65,535 parameters.
		/^extensions\/domain\/src\/time\/units\.ts$|^tools\/|^vitest\.config\.ts$|^directus\/seed\/insert\.ts$/,
	],
	[
		"minutes of a day and a week stand in the domain alone",
		/\b1_?440\b|\b10_?080\b|\b24 \* 60\b(?! \*)/,
		// What the bounds are is asked by rules of time, so that they cannot ask back.
		/^extensions\/domain\/src\/(?:time\/units|bounds)\.ts$/,
	],
	["the pattern of a booking number stands in the domain alone", /\bHS-\[/, /^extensions\/domain\/src\/numbers\//],
	[
		"the pattern of an id stands in the domain alone",
		/\[(?:0-9|\\d)a-f\]\{8\}(?:-\[|\(\?:-|\(-)/,
		/^extensions\/domain\/src\/numbers\//,
	],
	[
		"addresses of the own machine are known to the contract alone",
		/127\(\\\.\\d\+\)/,
		/^extensions\/contract\/src\/settings\//,
	],
	["profiles are listed in the contract alone", /"demo" ?[|,] ?"production"/, /^extensions\/contract\/src\/settings\//],
	["answers of the API are described in the contract alone", /\bmanage_token: z\./, /^extensions\/contract\//],
];

it.each(homes)("%s", (_notion, pattern, home) => {
	expect(sources.filter((file) => !home.test(file) && pattern.test(read(file)))).toEqual([]);
});

it("what is left to pay and what is kept is reckoned in the rule alone", () => {
	const sum = /paid_cents\s*-\s*[\w.]*refunded_cents/;
	const homesOfSum = /^extensions\/domain\/src\/payments\/left-to-pay\.ts$|^directus\/database\/base\/00-helpers\.sql$/;
	const reckoned = files.filter(
		(file) => /\.(ts|vue|astro|sql)$/.test(file) && !isTest(file) && !homesOfSum.test(file) && sum.test(read(file)),
	);
	// Charges have columns of the same names; an older payment is read by a migration.
	expect(reckoned.filter((file) => !/^directus\/database\/money\/(29-|43-)/.test(file))).toEqual([]);
});
