import { expect, it } from "vitest";
import { readMailbox } from "./mailbox.ts";

it.each([
	["bookings@example.com", "", "bookings@example.com"],
	["  bookings@example.com ", "", "bookings@example.com"],
	["<bookings@example.com>", "", "bookings@example.com"],
	["Harborsmith Charters <bookings@example.com>", "Harborsmith Charters", "bookings@example.com"],
	['"Smith, Sons \\"&\\" Co." <bookings@example.com> ', 'Smith, Sons "&" Co.', "bookings@example.com"],
	["Bahía Azul <reservas@bahía.example>", "Bahía Azul", "reservas@bahía.example"],
])("%j names %j at %s", (text, name, address) => expect(readMailbox(text)).toEqual({ name, address }));
