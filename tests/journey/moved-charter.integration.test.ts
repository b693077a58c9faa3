import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailsTo, openMail } from "../support/inbox.ts";
import { until } from "../support/until.ts";
import { createWorld, type World } from "../support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

/** 9:00 at the yacht on a summer's day, so many hours later. */
const at = (hour: number): string => new Date(Date.parse("2033-07-20T16:00:00Z") + hour * 3_600_000).toISOString();

/** A confirmed charter with a guest and a captain of its own; the guest has been told when it is. */
const charter = async (locale = "en-US") => {
	const [guest, captain] = [`guest-${randomUUID()}@example.com`, `captain-${randomUUID()}@example.com`];
	const customer = await world.insert("customers", { first_name: "Mary", last_name: "Read", email: guest });
	const yacht = await world.yacht();
	const booking = await world.insert("bookings", {
		yacht,
		customer,
		starts_at: at(0),
		ends_at: at(4),
		charter_type: "captained",
		guests: 2,
		status: "confirmed",
		locale,
	});
	const crew_member = await world.insert("crew_members", { first_name: "Grace", last_name: "Wool", email: captain });
	await world.insert("crew_assignments", { booking, crew_member, role: "captain", status: "accepted" });
	const { number } = await world.one<{ number: string }>("SELECT number FROM bookings WHERE id = $1", [booking]);
	const move = (fields: object) =>
		world.stack.api(`/items/bookings/${booking}`, { method: "PATCH", body: JSON.stringify(fields) });
	// Who is confirmed after a move is told of the new time at once, and of no move.
	await one(guest, /^Confirm/);
	return { booking, number, yacht, guest, captain, crew_member, move };
};

const mailsOf = async (address: string, subject: RegExp) =>
	(await mailsTo(world.stack, address)).filter((mail) => subject.test(mail.subject));

const one = async (address: string, subject: RegExp) => {
	const [mail] = await until(
		() => mailsOf(address, subject),
		(found) => found.length > 0,
		{ what: `a mail to ${address}` },
	);
	return openMail(world.stack, mail?.id ?? "");
};

const eventIn = (mail: Awaited<ReturnType<typeof openMail>>) => {
	const file = mail.attachments.find(({ contentType }) => contentType.startsWith("text/calendar"))?.content ?? "";
	const text = file.includes("BEGIN:VCALENDAR") ? file : Buffer.from(file, "base64").toString("utf8");
	const calendar = new ICAL.Component(ICAL.parse(text));
	const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
	return { method: calendar.getFirstPropertyValue("method"), event };
};

it("a confirmed charter that staff move is told to guest, office and captain, with the invitation anew", async () => {
	const { number, guest, captain, move } = await charter();
	const office = await world.one<{ email: string }>("SELECT email FROM site_settings");
	const before = eventIn(await one(guest, /^Confirmed/));
	expect((await move({ starts_at: at(24), ends_at: at(30) })).status).toBe(200);
	const letters = await Promise.all([
		one(guest, /^Moved/),
		one(office.email, new RegExp(`^Moved.*${number}`)),
		one(captain, /^Your trip has moved/),
	]);
	for (const letter of letters) {
		expect(letter.text.replaceAll("\u00a0", " ")).toContain("Now: Thursday, July 21, 2033, 9:00 AM to 3:00 PM");
		expect(letter.text.replaceAll("\u00a0", " ")).toContain("Before: Wednesday, July 20, 2033, 9:00 AM to 1:00 PM");
		const { method, event } = eventIn(letter);
		expect(method).toBe("REQUEST");
		expect(event.uid).toBe(before.event.uid);
		expect(event.sequence).toBeGreaterThan(before.event.sequence);
		expect(event.startDate.toJSDate().toISOString()).toBe(at(24));
	}
	expect(letters[2]?.text).not.toContain(guest);
});

it("two quick moves are two right letters, in the order in which it moved", async () => {
	const { guest, move } = await charter("es-ES");
	const [first, second] = [await move({ starts_at: at(48), ends_at: at(52) }), await move({ ends_at: at(54) })];
	expect([first.status, second.status]).toEqual([200, 200]);
	const mails = await until(
		() => mailsOf(guest, /^Cambio/),
		(found) => found.length === 2,
		{ what: "both letters" },
	);
	const arrived = [...mails].sort((a, b) => Date.parse(String(a.date)) - Date.parse(String(b.date)));
	const inOrder = await Promise.all(arrived.map(({ id }) => openMail(world.stack, id)));
	expect(inOrder.map((letter) => eventIn(letter).event.sequence)).toEqual([1, 2]);
	expect(inOrder.map((letter) => eventIn(letter).event.endDate.toJSDate().toISOString())).toEqual([at(52), at(54)]);
	expect(inOrder[0]?.text.replaceAll("\u00a0", " ")).toContain("Antes: miércoles, 20 de julio de 2033");
	expect(inOrder[1]?.text.replaceAll("\u00a0", " ")).toContain(
		"Antes: viernes, 22 de julio de 2033, 9:00 a.m. – 1:00 p.m.",
	);
});

it("another yacht is named with the one before", async () => {
	const { guest, move } = await charter();
	const other = await world.yacht({ name: "Fancy" });
	expect((await move({ yacht: other })).status).toBe(200);
	expect((await one(guest, /^Moved: Fancy/)).text).toContain("Yacht: Fancy instead of Revenge");
});

it("a captain who is not free where the charter goes is let go where staff say so, and only they are told that", async () => {
	const { guest, captain, crew_member, move } = await charter();
	const elsewhere = await world.insert("bookings", {
		yacht: await world.yacht(),
		customer: world.customer,
		starts_at: at(72),
		ends_at: at(76),
		charter_type: "captained",
		guests: 2,
		status: "confirmed",
	});
	await world.insert("crew_assignments", { booking: elsewhere, crew_member, role: "captain", status: "accepted" });
	const there = { starts_at: at(73), ends_at: at(77) };
	expect(await move(there)).toMatchObject({
		status: 409,
		body: { errors: [{ message: expect.stringMatching(/^Grace Wool is not free/) }] },
	});
	expect((await move({ ...there, release_crew: true })).status).toBe(200);
	const off = await one(captain, /^You are off this trip/);
	expect(off.text.replaceAll("\u00a0", " ")).toContain("Off: Wednesday, July 20, 2033, 9:00 AM to 1:00 PM");
	expect(eventIn(off).method).toBe("CANCEL");
	await one(guest, /^Moved/);
	expect(await mailsOf(captain, /^Your trip has moved/)).toEqual([]);
});
