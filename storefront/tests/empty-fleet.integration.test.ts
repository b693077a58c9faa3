import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directusThat, ownStorefront } from "./support/own-storefront.ts";

let site: string;
const closers: (() => void)[] = [];

/** A company whose yachts are all laid up, and that has written no content yet. */
beforeAll(async () => {
	const directus = await directusThat(({ url = "" }, response) => {
		const isList = !url.startsWith("/charter/yachts/");
		response.writeHead(isList ? 200 : 404, { "Content-Type": "application/json" });
		const missing = { errors: [{ message: "There is no such yacht.", extensions: { code: "NOT_FOUND" } }] };
		response.end(JSON.stringify(isList ? { data: [], meta: { total: 0, next_cursor: null } } : missing));
	});
	const storefront = await ownStorefront(directus.url);
	site = storefront.url;
	closers.push(storefront.close, directus.close);
});

afterAll(() => {
	for (const close of closers) close();
});

const read = async (path: string): Promise<{ status: number; html: string }> => {
	const answer = await fetch(site + path);
	return { status: answer.status, html: await answer.text() };
};

describe("a storefront without a single yacht", () => {
	it.each([
		["/fleet", "No yacht is for charter right now", "/faq#contact"],
		["/es/fleet", "Ahora mismo no hay ningún yate en alquiler", "/es/faq#contact"],
	])("says on %s that nothing is for charter, and whom to ask", async (path, sentence, contact) => {
		const { status, html } = await read(path);
		expect(status).toBe(200);
		expect(html).toContain(sentence);
		expect(html).toContain(`href="${contact}"`);
		expect(html).not.toContain("Nothing fits all of that");
	});

	it("still offers to clear a search that asked for too much", async () => {
		const { html } = await read("/fleet?guests=8");
		expect(html).toContain("Nothing fits all of that");
		expect(html).toContain('href="/fleet"');
	});

	it("shows a start page without empty shelves", async () => {
		const { status, html } = await read("/");
		expect(status).toBe(200);
		expect(html).toContain("How it works");
		for (const shelf of ["Lying ready", "Three harbors", "From the guest book"]) expect(html).not.toContain(shelf);
	});

	it("answers 404 for a yacht that left", async () => {
		expect((await read("/yachts/morning-star")).status).toBe(404);
	});
});
