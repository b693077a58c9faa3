import { actors, mayDo, ruledUseCases, type UseCase } from "@harborsmith/domain";
import { expect, it } from "vitest";
import { read } from "../support/documents/repository.ts";

const cells = (line: string): string[] =>
	line
		.split("|")
		.slice(1, -1)
		.map((cell) => cell.trim().replaceAll(" ", "_"));

it("the page about bookings says who may do what as it is asked", () => {
	const [, after = ""] = read("docs/bookings.md").split("<!-- rights -->");
	const [head = "", , ...lines] = after.trim().split("\n\n")[0]?.split("\n") ?? [];
	expect(cells(head)).toEqual(["use_case", ...actors]);
	const said = lines.map((line) => cells(line));
	expect(said.map(([useCase]) => useCase)).toEqual(ruledUseCases);
	for (const [useCase = "", ...marks] of said) {
		const asked = actors.map((actor) => (mayDo(actor, useCase as UseCase) ? "yes" : ""));
		expect(marks, useCase).toEqual(asked);
	}
});
