import { expect, it } from "vitest";
import { heron } from "../../testing/heron.ts";
import { parseDraft } from "./draft.ts";

const startOf = (start: string): string | undefined =>
	parseDraft(new URLSearchParams({ type: "captained", duration: "240", start }), heron).starts_at;

it("a departure without its offset is one on the yacht's clock", () => {
	expect(startOf("2027-02-16T10:00")).toBe("2027-02-16T10:00:00-08:00");
	expect(startOf("2027-07-16T10:00")).toBe("2027-07-16T10:00:00-07:00");
	expect(startOf("2027-02-16T13:00:00-05:00")).toBe("2027-02-16T10:00:00-08:00");
});

it("a departure that is none, or two, is left out", () => {
	for (const start of ["2027-02-30T10:00", "2027-03-14T02:30", "2027-11-07T01:30", "tomorrow", ""])
		expect(startOf(start), start).toBeUndefined();
});
