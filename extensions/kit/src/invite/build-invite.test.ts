import ICAL from "ical.js";
import { expect, it } from "vitest";
import { buildInvite, type Invite } from "./index.ts";

const invite: Invite = {
	number: "HS-4F7KQ2ZB",
	sequence: 0,
	cancelled: false,
	starts_at: new Date("2026-11-28T18:00:00Z"),
	ends_at: new Date("2026-11-28T22:00:00Z"),
	stamp: new Date("2026-11-20T12:00:00Z"),
	summary: "Señora del Mar; a day, on the bay",
	description: "First line\nSecond line, with a very long tail ".repeat(4),
	place: { name: "Pier 39 Marina", address: "Beach St, San Francisco", latitude: 37.8087, longitude: -122.4098 },
	url: "https://example.com/booking/HS-4F7KQ2ZB",
	organizer: { name: "Harborsmith", email: "crew@example.com" },
	attendee: { name: "Ana Núñez", email: "ana@example.com" },
};

function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	const event = calendar.getFirstSubcomponent("vevent");
	if (!event) throw new Error("the calendar holds no event");
	return { calendar, event, parsed: new ICAL.Event(event) };
}

it("asks the guest's calendar to take the charter", () => {
	const { calendar, event, parsed } = read(buildInvite(invite));
	expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
	expect(event.getFirstPropertyValue("status")).toBe("CONFIRMED");
	expect(parsed.uid).toBe("HS-4F7KQ2ZB@harborsmith");
	expect(parsed.summary).toBe(invite.summary);
	expect(parsed.description).toBe(invite.description);
	expect(parsed.startDate.toJSDate()).toEqual(invite.starts_at);
	expect(parsed.endDate.toJSDate()).toEqual(invite.ends_at);
	expect(parsed.location).toContain("Pier 39 Marina");
	expect(parsed.attendees).toHaveLength(1);
	expect(String(event.getFirstPropertyValue("organizer"))).toBe("mailto:crew@example.com");
});

it("takes the charter out again under the same identity", () => {
	const { calendar, event, parsed } = read(buildInvite({ ...invite, sequence: 3, cancelled: true }));
	expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
	expect(event.getFirstPropertyValue("status")).toBe("CANCELLED");
	expect(parsed.uid).toBe("HS-4F7KQ2ZB@harborsmith");
	expect(parsed.sequence).toBe(3);
});

it("gives the same bytes for the same version of a charter", () => {
	expect(buildInvite(invite)).toBe(buildInvite(invite));
});

it("folds long lines and ends each as the standard wants", () => {
	const lines = buildInvite(invite).split("\r\n");
	expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
	expect(lines.join("")).not.toContain("\n");
});
