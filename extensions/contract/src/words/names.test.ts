import { readFileSync } from "node:fs";
import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import { expect, it } from "vitest";
import * as z from "zod";
import { languages } from "./languages.ts";
import { refusalSentence } from "./made.ts";

const named = z.array(z.object({ language: z.string(), translation: z.string() })).nullish();
const snapshot = z
	.object({
		collections: z.array(z.object({ collection: z.string(), meta: z.object({ translations: named }).nullish() })),
		relations: z.array(
			z.object({ collection: z.string(), schema: z.object({ on_delete: z.string() }).nullish().catch(null) }),
		),
	})
	.parse(JSON.parse(readFileSync(new URL("../../../../snapshots/schema.json", import.meta.url), "utf8")));

it("where a row may be used has a name in every language, and it is the app's", () => {
	const keeping = new Set(
		snapshot.relations
			.filter(({ schema }) => ["RESTRICT", "NO ACTION"].includes(schema?.on_delete ?? ""))
			.map(({ collection }) => collection),
	);
	const links = ["extras_yachts", "damage_reports_directus_files"];
	for (const [tag, { collections }] of Object.entries(languages)) {
		expect(Object.keys(collections).sort()).toEqual([...keeping].sort());
		for (const { collection, meta } of snapshot.collections.filter(({ collection: name }) => keeping.has(name))) {
			const label = meta?.translations?.find(({ language }) => language === tag)?.translation;
			if (!links.includes(collection)) expect(collections[collection]).toBe(label);
		}
	}
});

it("no refusal prints a code for a word", () => {
	const used = { code: "used_elsewhere", params: { used_by: ["crew_assignments", "bookings"] } };
	expect(refusalSentence(used, "es-ES")).toContain("(Asignaciones, Reservas)");
	for (const locale of ["en-US", "es-ES"]) {
		for (const to of bookingStatuses) {
			expect(refusalSentence({ code: "first_status", params: { to } }, locale)).not.toContain("_");
		}
		for (const step of Object.keys(languages["en-US"].steps)) {
			const params = { step, status: "in_progress" };
			expect(refusalSentence({ code: "step_not_now", params }, locale)).not.toContain("_");
		}
	}
});
