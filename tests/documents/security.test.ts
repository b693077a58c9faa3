import { describe, expect, it } from "vitest";
import { files, read } from "../support/documents/repository.ts";

const rows = read("docs/security.md")
	.split("\n")
	.filter((line) => line.startsWith("|") && !/^\| (threat|---)/.test(line))
	.map((line) => line.split("|").map((cell) => cell.trim()));

describe("docs/security.md", () => {
	it.each(rows.map((cells) => [cells[1] ?? "", cells]))("names the test of: %s", (_threat, cells) => {
		const [, threat = "", place = "", tests = "", ...rest] = cells;
		expect([threat, place, rest]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/), [""]]);
		const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((file) => !/\.test\.ts$/.test(file) || !files.includes(file))).toEqual([]);
	});

	it("names only files that exist where a threat is met", () => {
		const places = rows.flatMap(([, , place = ""]) => [...place.matchAll(/`([a-z]+\/[^`]+)`/g)]);
		const lost = places.map(([, path = ""]) => path).filter((path) => !files.some((file) => file.startsWith(path)));
		expect(lost).toEqual([]);
	});
});
