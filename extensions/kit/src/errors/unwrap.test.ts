import { checkGuests, checkPromo, extendHold, move, ok, parseInstant, type Result } from "@harborsmith/domain";
import { expect, it } from "vitest";
import { isCharterError } from "./charter-error.ts";
import { inLanguage } from "./refused.ts";
import { unwrap } from "./unwrap.ts";

const zone = "America/Los_Angeles";
const now = new Date("2026-06-01T12:00:00Z");
const promo = { code: "SAIL", percent_bps: 1000, max_uses: 1, uses: 1 };
const hold = { starts_at: new Date("2026-07-01T12:00:00Z"), hold_expires_at: new Date("2026-05-01T12:00:00Z") };
const small = { max_guests: 6, certificate: "uninspected", certificate_guests: null, gross_tonnage: 20 } as const;

const refusalOf = (result: Result<unknown>) => {
	try {
		unwrap(result);
	} catch (error) {
		if (isCharterError(error)) return error;
	}
	throw new Error("it was allowed");
};

it("gives the value of what a rule allows", () => {
	expect(unwrap(ok(5))).toBe(5);
});

it.each<[string, Result<unknown>, string, string]>([
	["INVALID_INPUT", parseInstant("soon", zone, "starts_at"), "is not a time such as", "no es una hora como"],
	["TIME_DOES_NOT_EXIST", parseInstant("2026-03-08T02:30", zone), "clocks go forward", "se adelantan los relojes"],
	["TIME_AMBIGUOUS", parseInstant("2026-11-01T01:30", zone), "happens twice", "ocurre dos veces"],
	["PROMO_INVALID", checkPromo({ promo, starts_at: now, zone, subtotal_cents: 1, now }), "SAIL", "SAIL"],
	["HOLD_EXPIRED", extendHold(hold, now, { hold_extension_minutes: 5 }), "time to pay is over", "tiempo para pagar"],
	["INVALID_STATE", move("completed", "pending"), "That is final.", "Es definitivo."],
	[
		"GUEST_LIMIT",
		checkGuests({ yacht: small, charter_type: "dockside", limits: [], on: "2026-06-01", guests: 7 }),
		"7 guests are too many.",
		"7 huéspedes son demasiados.",
	],
])("what a rule refuses is said in the language of whoever reads it: %s", (code, result, english, spanish) => {
	const error = refusalOf(result);
	expect(error).toMatchObject({ code, message: expect.stringContaining(english) });
	expect(inLanguage(error, "es-ES").message).toContain(spanish);
});

it("names the field of an input as the contract has it", () => {
	const { message, extensions } = refusalOf(parseInstant("2026-02-30T10:00", zone, "ends_at"));
	expect(extensions.details).toEqual([{ field: "ends_at", issue: message }]);
});
