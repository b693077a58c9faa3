import type { RegisterFunctions } from "@directus/types";
import { expect, it } from "vitest";
import { nameTheSender } from "./name-the-sender.ts";

const sentWith = (setting: unknown, payload: Record<string, unknown>): unknown => {
	let handler: (payload: unknown) => unknown = () => undefined;
	const filter = ((_event: string, given: typeof handler) => {
		handler = given;
	}) as RegisterFunctions["filter"];
	nameTheSender(filter, setting);
	return handler(payload);
};
const mail = { to: "crew@example.com", subject: "Hello" };

it.each([
	["bookings@example.com", "bookings@example.com"],
	["Harborsmith <bookings@example.com>", { name: "Harborsmith", address: "bookings@example.com" }],
	[["Smith", " Sons <bookings@example.com>"], { name: "Smith, Sons", address: "bookings@example.com" }],
])("the setting %j is the sender %j", (setting, from) => expect(sentWith(setting, mail)).toEqual({ ...mail, from }));

it("a flow's own sender is read the same way, and one that is told apart already stays", () => {
	const from = { name: "Desk", address: "desk@example.com" };
	expect(sentWith("x@example.com", { ...mail, from: "Desk <desk@example.com>" })).toEqual({ ...mail, from });
	expect(sentWith("x@example.com", { ...mail, from })).toEqual({ ...mail, from });
});
