import { fileURLToPath } from "node:url";
import { asSentence } from "@harborsmith/domain/as-sentence";
import { Liquid } from "liquidjs";
import { colours, css } from "./brand.ts";
import { oneFullStop } from "./format/one-full-stop.ts";
import type { Letter } from "./letters/parts/letter.ts";

export interface Rendered {
	subject: string;
	html: string;
	text: string;
}

const options = {
	root: fileURLToPath(new URL("templates/", import.meta.url)),
	cache: true,
	strictFilters: true,
	// A name that a template misspells fails its test instead of leaving a hole in a letter.
	strictVariables: true,
	lenientIf: true,
};
const html = new Liquid({ ...options, outputEscape: "escape" });
const text = new Liquid(options);
// Spanish writes days in lower case; at the beginning of a line they stand like any first word.
for (const engine of [html, text]) {
	// What people wrote has a full stop or not; another sentence follows it either way.
	engine.registerFilter("as_sentence", asSentence);
	engine.registerFilter("opening", (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1));
}

const headed = /^Subject: ([\s\S]*?)\nPreview: ([\s\S]*?)\n\n([\s\S]*)$/;

/** A name may be stored with line breaks; a header has one line. */
const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/**
 * A letter as subject, HTML and plain text. Subject and preview line stand in the head of the plain text's template.
 * @throws when a template names what the letter does not have
 */
export async function renderLetter(letter: Letter, site: { storefront: string }): Promise<Rendered> {
	const folder = letter.locale.code;
	const view = { ...letter.view, storefront: site.storefront };
	const written = oneFullStop(await text.renderFile(`${folder}/${letter.name}.txt.liquid`, view));
	const [, head = "", preview = "", body = ""] = headed.exec(written) ?? [];
	const subject = oneLine(head);
	if (!subject) throw new Error(`the template ${folder}/${letter.name}.txt.liquid does not begin with its subject`);
	const [, reader] = /(?:^|\/)(staff-|crew-)/.exec(letter.name) ?? [];
	const footer_file = `${folder}/${reader ?? ""}footer.html.liquid`;
	const page = await html.renderFile(`${folder}/${letter.name}.html.liquid`, {
		...view,
		...colours,
		css,
		subject,
		preview: oneLine(preview),
		footer_file,
	});
	return { subject, text: `${body.replace(/\n{3,}/g, "\n\n").trim()}\n`, html: oneFullStop(page) };
}
