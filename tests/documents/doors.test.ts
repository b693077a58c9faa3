import { expect, it } from "vitest";
import { doneBy, families } from "../doors/expected.ts";
import { read } from "../support/documents/repository.ts";

const cells = (line: string): string[] =>
	line
		.split("|")
		.slice(1, -1)
		.map((cell) => cell.trim());

it("the page about ways into a booking says who gets what done as it is tried", () => {
	const [, after = ""] = read("docs/doors.md").split("<!-- doors -->");
	const [head = "", , ...lines] = after.trim().split("\n\n")[0]?.split("\n") ?? [];
	expect(cells(head)).toEqual(["use case", ...families]);
	expect(lines.map(cells)).toEqual(
		Object.entries(doneBy).map(([name, by]) => [name, ...families.map((family) => by[family]?.join(", ") ?? "")]),
	);
});
