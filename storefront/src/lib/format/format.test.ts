import { describe, expect, it } from "vitest";
import { formatClock, formatDuration, formatInstant, zoneName } from "./time.ts";

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("what a guest reads", () => {
	it("names the yacht's zone with every time, not the reader's", () => {
		const start = "2026-12-05T18:00:00Z";
		expect(plain(formatInstant(start, "America/Los_Angeles", "en-US"))).toBe("Sat, Dec 5, 2026, 10:00 AM PST");
		expect(plain(formatClock(start, "America/Los_Angeles", "en-US"))).toBe("10:00 AM");
		expect(zoneName("America/Los_Angeles", "en-US")).toBe("Pacific Time");
		expect(zoneName("America/Los_Angeles", "es-US")).toBe("hora del Pacífico");
	});

	it("speaks of hours below a day and of days above", () => {
		expect(formatDuration(240, "en-US")).toBe("4 hours");
		expect(formatDuration(90, "en-US")).toBe("1 hour 30 minutes");
		expect(formatDuration(2880, "en-US")).toBe("2 days");
		expect(formatDuration(1440, "es-US")).toBe("1 día");
	});
});
