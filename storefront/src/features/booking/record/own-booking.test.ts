import { beforeEach, expect, it } from "vitest";
import { clearOwnBooking, findOwnBooking, writeOwnBooking } from "./own-booking.ts";

const stored = new Map<string, string>();
const storage = () => ({
	getItem: (key: string) => stored.get(key) ?? null,
	setItem: (key: string, value: string) => void stored.set(key, value),
	removeItem: (key: string) => void stored.delete(key),
});
const wish = { yacht: "pacific-heron", starts_at: "2027-03-05T10:00:00-08:00" };
const booked = { ...wish, number: "HS-AAAAAAAA" };
beforeEach(() => stored.clear());

it("a tab knows the time that was booked in it, however the time is written, and no other", () => {
	writeOwnBooking(booked, storage);
	expect(findOwnBooking({ ...wish, starts_at: "2027-03-05T18:00:00Z" }, storage)).toBe(booked.number);
	expect(findOwnBooking({ ...wish, yacht: "other" }, storage)).toBeUndefined();
	expect(findOwnBooking({ ...wish, starts_at: "2027-03-05T11:00:00-08:00" }, storage)).toBeUndefined();
	expect(findOwnBooking({ ...wish, starts_at: undefined }, storage)).toBeUndefined();
});

it("and forgets it once it is called off", () => {
	writeOwnBooking(booked, storage);
	clearOwnBooking("HS-BBBBBBBB", storage);
	expect(findOwnBooking(wish, storage)).toBe(booked.number);
	clearOwnBooking(booked.number, storage);
	expect(findOwnBooking(wish, storage)).toBeUndefined();
});

it("a browser without storage, or with something else in it, is no hindrance", () => {
	const none = () => {
		throw new Error("blocked");
	};
	expect(() => writeOwnBooking(booked, none)).not.toThrow();
	expect(findOwnBooking(wish, none)).toBeUndefined();
	stored.set("harborsmith.booked", "[1");
	expect(findOwnBooking(wish, storage)).toBeUndefined();
});
