import { inWords, wallClockInWords } from "@harborsmith/domain";
import { expect, it } from "vitest";
import { toWallClockText } from "./wall-clock-text.ts";

it("shows the yacht's clock on both sides of a change of clocks", () => {
	expect(toWallClockText("2026-03-08T20:00:00Z", "America/Los_Angeles")).toBe("2026-03-08T13:00");
	expect(toWallClockText("2026-03-07T21:00:00.000Z", "America/Los_Angeles")).toBe("2026-03-07T13:00");
	expect(toWallClockText(null, "UTC")).toBe("");
	expect(toWallClockText("nonsense", "UTC")).toBe("");
});

it("names the zone", () => {
	expect(inWords("2026-03-08T20:00:00Z", "America/Los_Angeles", "en-US")).toContain("PDT");
	expect(inWords("2026-03-07T21:00:00Z", "America/Los_Angeles", "en-US")).toContain("PST");
});

it("tells a wall clock in the reader's language, whatever the reader's own zone", () => {
	expect(wallClockInWords("2033-07-01 10:00", "en-US")).toMatch(/^Fri, Jul 1, 2033, 10:00\sAM$/);
	expect(wallClockInWords("2033-07-01 10:00", "es-ES")).toBe("vie, 1 jul 2033, 10:00");
	expect(wallClockInWords("Fri 1 Jul", "es-ES")).toBe("Fri 1 Jul");
});
