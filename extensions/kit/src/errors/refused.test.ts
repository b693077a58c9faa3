import { expect, it } from "vitest";
import { hasRefusal, inLanguage, refuse, refused } from "./refused.ts";

const guests = { refusal: "guest_limit", limit: 6, guests: 7, charter_type: "captained", why: "capacity", words: null };

it("has a sentence, its code for programs, and what belongs to it", () => {
	expect(refuse("FORBIDDEN", "booking_kept", {})).toMatchObject({
		code: "FORBIDDEN",
		status: 403,
		message: "Bookings are kept for the books. Cancel the booking instead.",
		extensions: { refusal: "booking_kept" },
	});
});

it("names the field of an input that cannot be used, as the contract has it", () => {
	expect(refused("INVALID_INPUT", { refusal: "refund_amount_missing", field: "refund_cents" }).extensions).toEqual({
		refusal: "refund_amount_missing",
		details: [{ field: "refund_cents", issue: "Say how much goes back." }],
	});
});

it("gives the reason of a guest limit beside the limit", () => {
	const { message, extensions } = refused("GUEST_LIMIT", guests);
	expect(extensions).toMatchObject({ limit: 6, guests: 7, reason: "This yacht takes at most 6 guests." });
	expect(message).toBe("7 guests are too many. This yacht takes at most 6 guests.");
});

it("is said again in another language, with its fields, its reason and its advice", () => {
	const spanish = (code: "INVALID_INPUT" | "GUEST_LIMIT", details: object) =>
		inLanguage(refused(code, { ...details }), "es-ES");
	expect(spanish("GUEST_LIMIT", guests)).toMatchObject({
		message: "7 huéspedes son demasiados. Este yate lleva como máximo 6 huéspedes.",
		extensions: { limit: 6, reason: "Este yate lleva como máximo 6 huéspedes." },
	});
	const field = spanish("INVALID_INPUT", { refusal: "refund_amount_missing", field: "refund_cents" });
	expect(field.extensions.details).toEqual([{ field: "refund_cents", issue: "Indique cuánto se devuelve." }]);
	expect(spanish("GUEST_LIMIT", { ...guests, advice: "keep_price" }).message).toMatch(/6 huéspedes\. Para mantener/);
});

it("names what is in the way behind the sentence, in either language", () => {
	const details = {
		refusal: "yacht_taken",
		name: "Revenge",
		timezone: "America/Los_Angeles",
		in_the_way: [{ kind: "service", number: null, starts_at: "2033-06-14T15:00:00Z", ends_at: "2033-06-14T17:00:00Z" }],
	};
	const { message } = refused("SLOT_TAKEN", details);
	const plain = refused("SLOT_TAKEN", { ...details, in_the_way: null }).message;
	expect(message.startsWith(`${plain} `)).toBe(true);
	expect(inLanguage(refused("SLOT_TAKEN", details), "es-ES").message).not.toBe(message);
	expect(inLanguage(refused("SLOT_TAKEN", details), "en-US").message).toBe(message);
});

it("of a code that nobody knows is shown as it is, and what has none stays", () => {
	expect(refused("INVALID_STATE", { refusal: "Not now." }).message).toBe("Not now.");
	const other = { message: "A sentence.", extensions: { code: "NOT_FOUND" } };
	expect(inLanguage(other, "es-ES")).toBe(other);
});

it("is known by its code, whatever else an error is", () => {
	expect(hasRefusal(refuse("FORBIDDEN", "booking_kept", {}))).toBe(true);
	for (const other of [
		new Error("No."),
		{ extensions: null },
		{ extensions: { code: "FORBIDDEN" } },
		undefined,
		"no",
	]) {
		expect(hasRefusal(other)).toBe(false);
	}
});
