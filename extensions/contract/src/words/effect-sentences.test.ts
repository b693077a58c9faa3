import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import { expect, it } from "vitest";
import { type DeskOutcome, personDeeds } from "../desk/index.ts";
import { topics } from "../queue/index.ts";
import { effectSentences } from "./effect-sentences.ts";

const outcome = (changes: Partial<DeskOutcome>): DeskOutcome => ({
	number: "HS-AAAAAAAA",
	preview: true,
	status: "cancelled",
	currency: "USD",
	lines_before: [],
	lines_after: [],
	difference_cents: 0,
	fee_cents: 0,
	refund_cents: 0,
	due_cents: 0,
	effects: [],
	next: [],
	...changes,
});

it("a cancellation says what goes back and that the guest is written to, in the reader's language", () => {
	const cancelled = outcome({
		refund_cents: 90_000,
		effects: [
			{ code: "status", params: { from: "confirmed", to: "cancelled" } },
			{ code: "refund", params: { amount_cents: 90_000, currency: "USD" } },
			{ code: "letter", params: { topic: "booking.cancelled" } },
		],
	});
	expect(effectSentences(cancelled, "en-US")).toEqual([
		"The booking is then cancelled.",
		"$900.00 goes back.",
		"The guest is mailed that it is off.",
	]);
	expect(effectSentences(cancelled, "es-ES")[0]).toBe("La reserva queda cancelada.");
	expect(effectSentences(outcome({}), "en-US")).toEqual(["Nothing goes back.", "The guest is not mailed about it."]);
});

it("a step that leaves money open, or changes the price, says so", () => {
	const moved = outcome({
		status: "confirmed",
		difference_cents: 5_000,
		due_cents: 45_000,
		lines_after: [{ kind: "charter", label: "Half a day", quantity: 1, amount_cents: 95_000 }],
	});
	expect(effectSentences(moved, "en-US")).toEqual([
		"The total is then $950.00, $50.00 more.",
		"The guest is not mailed about it.",
		"$450.00 is still to be paid.",
	]);
});

it("what is agreed otherwise is named, and that nobody writes to the guest about it", () => {
	const params = { guests_was: 4, guests_is: 6, type_was: "captained", type_is: "bareboat", contact: ["email"] };
	const lines_after = [{ kind: "charter" as const, label: "Half a day", quantity: 1, amount_cents: 95_000 }];
	const changed = outcome({ status: "confirmed", effects: [{ code: "changed", params }], lines_after });
	expect(effectSentences(changed, "en-US")).toEqual([
		"Guests: 6 instead of 4. Bareboat instead of captained. Contact changed: e-mail.",
		"The total stays $950.00.",
		"The guest is not mailed about it.",
	]);
	expect(effectSentences(changed, "es-ES")[0]).toBe(
		"Huéspedes: 6 en vez de 4. Sin patrón en vez de con patrón. Contacto cambiado: correo.",
	);
});

it("a change that comes to nothing, such as a code for a price that was agreed, says that the total stays", () => {
	expect(effectSentences(outcome({ status: "confirmed" }), "en-US")).toEqual([
		"The total stays $0.00.",
		"The guest is not mailed about it.",
	]);
});

it("there are words for every state and every letter, in both languages", () => {
	for (const locale of ["en-US", "es-ES"]) {
		for (const to of bookingStatuses) {
			const [sentence] = effectSentences(
				outcome({ status: "confirmed", effects: [{ code: "status", params: { from: "pending", to } }] }),
				locale,
			);
			expect(sentence).not.toContain("undefined");
		}
		for (const topic of Object.keys(topics)) {
			const effects = [{ code: "letter" as const, params: { topic } }];
			expect(effectSentences(outcome({ status: "confirmed", effects }), locale)[0]).toMatch(/\.$/);
		}
	}
});

it("a time is told by the clock of its yacht, as its reader writes times", () => {
	const params = { starts_at: "2033-11-05T09:00:00-07:00", ends_at: "2033-11-05T13:30:00-07:00" };
	const moved = outcome({ status: "confirmed", effects: [{ code: "time", params }] });
	expect(effectSentences(moved, "en-US")[0]).toMatch(/^It is from .*9:00.AM to .*1:30.PM\.$/);
	expect(effectSentences(moved, "es-ES")[0]).toMatch(/^Nuevo horario: del .*9:00 al .*13:30\.$/);
});

it("each person is named with what becomes of them, in both languages", () => {
	const said = (locale: string) =>
		effectSentences(
			outcome({
				status: "confirmed",
				effects: personDeeds.map((deed) => ({ code: "person" as const, params: { name: "Ann Bones", deed } })),
			}),
			locale,
		);
	for (const locale of ["en-US", "es-ES"]) {
		// And that the guest is not mailed.
		expect(said(locale)).toHaveLength(personDeeds.length + 1);
		for (const sentence of said(locale).slice(0, -1)) expect(sentence).toMatch(/Ann Bones.*\.$/);
	}
	expect(said("en-US")[3]).toBe("Ann Bones is not free then, is let go and mailed.");
});
