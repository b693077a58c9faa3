import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { reasonIn } from "./reasons.ts";

const worker = new URL("../../../../worker/src/media/", import.meta.url);

test("a reason of several sentences reads in Spanish, its numbers kept", () => {
	expect(
		reasonIn("es-ES", "This is a text file, not a picture or a film. Please upload the film as MP4, MOV or WebM."),
	).toBe("Es un archivo de texto, no una foto ni un vídeo. Suba el vídeo como MP4, MOV o WebM.");
	expect(reasonIn("es-ES", "This picture is only 120 × 80 pixels. Please upload a larger one.")).toBe(
		"La foto solo mide 120 × 80 píxeles. Suba una más grande.",
	);
	expect(reasonIn("en-US", "This is a PDF.")).toBe("This is a PDF.");
	expect(reasonIn("es-ES", "Something new.")).toBe("Something new.");
});

test("every sentence that the worker refuses a file with has its Spanish", async () => {
	const names = (await readdir(worker, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
	const sources = await Promise.all(names.map((name) => readFile(new URL(name, worker), "utf8")));
	const refusals = sources.flatMap((source) =>
		[
			...source.matchAll(/new MediaRefusal\(\s*(["`])(.+?)\1/gs),
			...source.matchAll(/const (?:unreadable|failed|endsEarly|technicalProblem|\w+Wanted) =\s*(["`])(.+?)\1/gs),
		].map(([, , sentence = ""]) => sentence),
	);
	expect(refusals.length).toBeGreaterThan(25);
	for (const refusal of refusals) {
		const filled = refusal.replaceAll(/ ?\$\{\w+Wanted\}/g, "").replaceAll(/\$\{[^}]+\}/g, "7");
		const translated = reasonIn("es-ES", filled);
		expect(translated, filled).not.toMatch(/\b(?:the|this|please|is)\b/i);
	}
});
