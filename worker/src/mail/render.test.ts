import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bookingRow } from "../../test/fixtures.ts";
import { allLetters, letterContext, now } from "../../test/letters.ts";
import type { CancellationRefund } from "./data/decided-refund.ts";
import { bookingCancelled } from "./letters/booking-cancelled.ts";
import { bookingConfirmed } from "./letters/booking-confirmed.ts";
import { charterMoved } from "./letters/moves/charter-moved.ts";
import { crewCharterMoved } from "./letters/moves/crew-charter-moved.ts";
import { letterNames } from "./letters/parts/letter.ts";
import { refundMade } from "./letters/refund-made.ts";
import { requestClosed } from "./letters/requests/request-closed.ts";
import { slotTaken } from "./letters/slot-taken.ts";
import { staffBookingOff } from "./letters/staff-booking-off.ts";
import { staffNewBooking } from "./letters/staff-new-booking.ts";
import { renderLetter } from "./render.ts";

const site = { storefront: "https://charter.example" };
const languages = ["en-US", "es-ES"] as const;
const companyView = z.looseObject({ company: z.looseObject({}) });

async function render(name: string, locale: (typeof languages)[number], stored: object = {}) {
	const letter = allLetters(locale, stored).find((candidate) => candidate.name === name);
	if (!letter) throw new Error(`no letter ${name}`);
	return renderLetter(letter, site);
}

describe.each(languages)("every letter in %s", (locale) => {
	it.each(letterNames)("%s has a subject, both bodies, and nothing unfilled", async (name) => {
		const { subject, html, text } = await render(name, locale);
		// The office's letters about money name the booking alone.
		const about = name === "staff-attention" ? "HS-4F7KQ2ZB" : "Morning Star";
		expect(subject).toContain(about);
		for (const body of [html, text]) {
			if (about === "Morning Star") expect(body).toContain(about);
			expect(body).not.toMatch(/\{\{|\{%|undefined|\[object|NaN|Invalid/);
		}
		expect(text).not.toMatch(/<(p|br|b|span|table|a)\b/);
		expect(html).toContain(`lang="${locale.slice(0, 2)}"`);
		expect(html).toContain("prefers-color-scheme: dark");
	});
});

it.each([
	["en-US", "Saturday, June 15, 2030", "10:00 AM", "Pacific Daylight Time", "$1,398.60"],
	["es-ES", "sábado, 15 de junio de 2030", "10:00 a.m.", "hora de verano del Pacífico", "$1,398.60"],
] as const)("the confirmation in %s names day, hour, zone and price", async (locale, date, hour, zone, total) => {
	const { text } = await render("booking-confirmed", locale);
	for (const words of [date, hour, zone, total]) expect(text.replaceAll("\u00a0", " ")).toContain(words);
});

it.each([
	["en-US", "Due by Thursday, May 16, 2030 at 10:00 AM PDT"],
	["es-ES", "A pagar a más tardar el jueves, 16 de mayo de 2030, 10:00 a.m. PDT"],
] as const)(
	"the confirmation in %s names the moment by which the balance is due, as its page does",
	async (locale, due) => {
		const { html, text } = await render("booking-confirmed", locale);
		for (const body of [html, text]) expect(body.replaceAll("\u00a0", " ")).toContain(due);
	},
);

it.each(languages)("no sentence in %s ends twice, whatever it ends with", async (locale) => {
	const contact = { first_name: "Sam Jr.", last_name: "Smith Jr.", email: "sam@example.com", phone: "+14155550117" };
	for (const letter of allLetters(locale, { contact })) {
		const company = { ...companyView.parse(letter.view).company, name: "Harborsmith Inc." };
		const { subject, html, text } = await renderLetter({ ...letter, view: { ...letter.view, company } }, site);
		for (const written of [subject, text, html, html.replace(/<[^>]*>/g, "")]) {
			expect(written, letter.name).not.toMatch(/[\p{L}\d]\s*\.\.(?!\.)/u);
		}
	}
});

it("a host is written in its own letters and mailed as mail carries it", async () => {
	const contact = { first_name: "Anna", last_name: "Bonny", email: "anna@xn--exmple-qta.com", phone: "+14155550117" };
	const { html, text } = await render("staff-new-booking", "en-US", { contact });
	expect(text).toContain("anna@exámple.com");
	expect(html).toContain('<a href="mailto:anna@xn--exmple-qta.com"');
	expect(html).toContain(">anna@exámple.com</a>");
});

it("the confirmation carries all that the day needs", async () => {
	const { html, text } = await render("booking-confirmed", "en-US");
	const wanted = [
		"HS-4F7KQ2ZB",
		"Pier 40, The Embarcadero",
		"follow the pontoons to dock C",
		"Pier 40 garage",
		"Picnic basket × 2",
		"$349.65",
		"$1,048.95",
		"May 16, 2030",
		"$500.00",
		"https://charter.example/booking/HS-4F7KQ2ZB#token=token-of-the-guest",
	];
	for (const words of wanted) {
		expect(text).toContain(words);
		expect(html).toContain(words);
	}
});

it("writes the cancellation terms as dates and leaves out what is past", async () => {
	const early = (await renderLetter(bookingConfirmed(letterContext()), site)).text.replaceAll("\u00a0", " ");
	expect(early).toContain("Cancel until Saturday, June 8 at 10:00 AM PDT: all of it back");
	expect(early).toContain("Cancel until Thursday, June 13 at 10:00 AM PDT: 50% back");
	const late = { ...letterContext(), now: new Date("2030-06-12T00:00:00Z") };
	const rest = (await renderLetter(bookingConfirmed(late), site)).text;
	expect(rest).not.toContain("June 8");
	expect(rest).toContain("June 13");
	const last = { ...letterContext(), now: new Date("2030-06-15T00:00:00Z") };
	expect((await renderLetter(bookingConfirmed(last), site)).text).toContain("From now on: no refund");
});

it("says nothing of a balance or a deposit that does not exist", async () => {
	const context = letterContext({ paid_cents: 139_860, balance_due_at: null, security_deposit_cents: 0 });
	const { text } = await renderLetter(bookingConfirmed(context), site);
	expect(text).not.toMatch(/Due by|Due now|deposit/);
});

it("writes the last day too when a charter ends on another one", async () => {
	const context = letterContext({ ends_at: "2030-06-18T17:00:00.000Z" });
	const { text } = await renderLetter(bookingConfirmed(context), site);
	expect(text.replaceAll("\u00a0", " ")).toContain("10:00 AM to Tuesday, June 18, 2030, 10:00 AM");
});

it("uses the marina's own words in the guest's language", async () => {
	expect((await render("booking-confirmed", "es-ES")).text).toContain("sigue los pantalanes");
});

it("shows a guest's words as words, never as markup", async () => {
	const { html, text } = await render("staff-new-booking", "en-US");
	expect(html).toContain("Is a &lt;cake&gt; fine?");
	expect(html).toContain("A birthday on board.<br");
	expect(text).toContain("Is a <cake> fine?");
});

it("tells a cancelled guest what comes back, or that nothing does", async () => {
	const cancelled = (
		changes: object,
		cents: number,
		{ way = "card", by_terms = true }: Partial<CancellationRefund> = {},
	) => {
		const context = letterContext(changes);
		const { paid_cents, refunded_cents: earlier_cents } = context.booking;
		const refund = { cents, paid_cents, earlier_cents, way, by_terms };
		return renderLetter(bookingCancelled({ ...context, refund }), site);
	};
	expect((await cancelled({}, 34_965)).text).toContain("$349.65 goes back to your card");
	expect((await cancelled({}, 34_965, { way: "as_paid" })).text).toContain(
		"$349.65 goes back to you the way it was paid",
	);
	expect((await cancelled({}, 0)).text).toContain(
		"Under the terms of this booking the payment of $349.65 is not refunded",
	);
	const chosen = (await cancelled({}, 0, { by_terms: false })).text;
	expect(chosen).toContain("The payment of $349.65 is not refunded");
	expect(chosen).not.toContain("terms");
	expect((await cancelled({ paid_cents: 0 }, 0)).text).toContain("Nothing was charged");
});

it("tells a guest what is kept of a payment beside what goes back, and why the company cancelled", async () => {
	for (const [locale, kept, why] of [
		["en-US", "The rest of the payment, $249.65, is not refunded", "The reason: Engine trouble."],
		["es-ES", "El resto del pago, $249.65, no se devuelve", "El motivo: Engine trouble."],
	] as const) {
		const context = letterContext({ locale, cancellation_reason: "Engine trouble." });
		const { paid_cents } = context.booking;
		const refund = { cents: 10_000, paid_cents, earlier_cents: 0, way: "card", by_terms: false } as const;
		const { text, html } = await renderLetter(bookingCancelled({ ...context, refund, by_guest: false }), site);
		for (const content of [text, html]) for (const words of [kept, why]) expect(content).toContain(words);
		const own = await renderLetter(bookingCancelled({ ...context, refund, by_guest: true }), site);
		expect(own.text + own.html).not.toContain("Engine trouble");
	}
});

it("says to a guest that the company had to cancel, and to nobody who did it themselves", async () => {
	const texts = async (locale: string, by_guest: boolean, values: Partial<CancellationRefund> = {}) => {
		const refund = { cents: 34_965, paid_cents: 34_965, earlier_cents: 0, way: "card", by_terms: false } as const;
		const context = letterContext({ locale });
		const { text, html } = await renderLetter(
			bookingCancelled({ ...context, refund: { ...refund, ...values }, by_guest }),
			site,
		);
		return text + html;
	};
	expect((await texts("en-US", false)).match(/We had to cancel it, and we are sorry/g)).toHaveLength(2);
	expect((await texts("es-ES", false)).match(/Hemos tenido que cancelarla y lo sentimos/g)).toHaveLength(2);
	for (const other of [await texts("en-US", true), await texts("en-US", false, { by_terms: true, cents: 0 })])
		expect(other).not.toContain("had to cancel");
});

it("tells a cancelled guest, and the office, what goes back now apart from what went back before", async () => {
	const texts = async (cents: number, locale: string, values: Partial<CancellationRefund> = {}) => {
		// By now the ledger has both refunds.
		const context = letterContext({ locale, paid_cents: 100_000, refunded_cents: 30_000 + cents });
		const decided = { cents, paid_cents: 100_000, earlier_cents: 30_000, way: "card", by_terms: false } as const;
		const refund = { ...decided, ...values };
		const office = staffBookingOff({ ...context, refund, why: "cancelled" });
		const rendered = await renderLetter(bookingCancelled({ ...context, refund }), site);
		return { ...rendered, office: office ? (await renderLetter(office, site)).text : "" };
	};
	const none = await texts(0, "en-US");
	for (const content of [none.text, none.html]) {
		expect(content).toContain("The rest of the payment, $700.00, is not refunded");
		expect(content).toContain("$300.00 had gone back to you before.");
		expect(content).not.toContain("to your card");
	}
	expect(none.office).toContain("Paid $1,000.00, nothing goes back, $300.00 had gone back before");
	const terms = await texts(35_000, "en-US", { by_terms: true });
	expect(terms.text).toContain("$350.00 goes back to your card. Banks usually show it within 5 to 10 days.");
	expect(terms.text).toContain("$300.00 had gone back to you before.");
	expect(terms.text).not.toContain("$650.00");
	expect(terms.office).toContain("Paid $1,000.00, $350.00 goes back, $300.00 had gone back before");
	const cash = await texts(35_000, "en-US", { way: "as_paid" });
	expect(cash.text).toContain("$350.00 goes back to you the way it was paid.");
	expect(cash.html).not.toContain("your card");
	const spanish = await texts(0, "es-ES");
	expect(spanish.text).toMatch(/El resto del pago, .*700\.00, no se devuelve/);
	expect(spanish.text).toMatch(/Antes ya le habíamos devuelto .*300\.00/);
});

it("tells a guest who paid less than was due just that, and not that somebody else was quicker", async () => {
	const taken = { payment: "pi_1", refund_cents: 1000, by_hand: false, is_short: true, alternatives: [] };
	for (const [locale, reason, other] of [
		["en-US", "was less than what was due", "was taken before"],
		["es-ES", "era menor que lo que vencía", "se reservó antes"],
	] as const) {
		const context = letterContext({ locale, status: "expired", paid_cents: 1000, due_now_cents: 34_965 }, { locale });
		const { text, html } = await renderLetter(slotTaken({ ...context, ...taken }), site);
		for (const body of [text, html]) {
			expect(body).toContain(reason);
			expect(body).not.toContain(other);
		}
	}
});

it("writes the zone beside the time before where a charter moved to another clock, and takes seconds for no move", async () => {
	const text = async (timezone: string, starts_at: string) => {
		const before = { yacht: { id: "other", name: "Nereid", timezone }, starts_at: new Date(starts_at), ends_at };
		const moved = { ...letterContext({ calendar_sequence: 1 }), before: () => before, moved_at: now, crew: [] };
		const letter = charterMoved(moved) ?? expect.fail("no letter");
		return (await renderLetter(letter, site)).text.replaceAll("\u00a0", " ");
	};
	const ends_at = new Date("2030-06-15T21:00:00Z");
	expect(await text("America/New_York", "2030-06-15T16:00:00Z")).toContain(
		"Before: Saturday, June 15, 2030, 12:00 PM to 5:00 PM (Eastern Daylight Time)",
	);
	const near = await text("America/Los_Angeles", "2030-06-15T16:00:00Z");
	expect(near).toContain("Before: Saturday, June 15, 2030, 9:00 AM to 2:00 PM\n");
	expect(await text("America/Los_Angeles", "2030-06-15T17:00:30Z")).not.toContain("Before:");
});

it("offers the guest who came too late other days, each with its link", async () => {
	const { html, text } = await render("slot-taken", "en-US");
	expect(text).toContain("All $349.65 is on its way back to you");
	expect(html.match(/https:\/\/charter\.example\/book\/morning-star\?/g)).toHaveLength(3);
});

it("apologises without alternatives when there are none", async () => {
	const context = {
		...letterContext(),
		payment: "pi_1",
		refund_cents: 0,
		by_hand: false,
		is_short: false,
		alternatives: [],
		now,
	};
	const { text } = await renderLetter(slotTaken(context), site);
	expect(text).not.toContain("still free");
	expect(text).toContain("Your whole payment is on its way back");
});

it.each([
	[
		"en-US",
		"Pay $349.65 by Friday, January 11 at 10:40 AM PST",
		"The rest, $1,048.95, is due by Thursday, May 16, 2030 at 10:00 AM PDT.",
	],
	[
		"es-ES",
		"Pague $349.65 antes del viernes, 11 de enero, 10:40 a.m. PST",
		"El resto, $1,048.95, se paga a más tardar el jueves, 16 de mayo de 2030, 10:00 a.m. PDT.",
	],
] as const)(
	"an approval in %s names its deadline with the zone of that day, and when the rest is due",
	async (locale, pay, rest) => {
		const { html, text } = await render("requests/request-approved", locale);
		expect(text.replaceAll("\u00a0", " ")).toContain(pay);
		for (const body of [html, text]) expect(body.replaceAll("\u00a0", " ")).toContain(rest);
	},
);

it("asks the office for its answer to a request, by when and how, in one letter with any new booking", async () => {
	const asked = letterContext({ status: "requested", paid_cents: 0, request_expires_at: "2030-01-11T18:30:00Z" });
	const request = staffNewBooking(asked);
	if (!request) throw new Error("no letter");
	const { subject, text } = await renderLetter(request, site);
	expect(subject).toContain("Request to answer");
	expect(text.replaceAll("\u00a0", " ")).toContain("until Friday, January 11 at 10:30 AM PST");
	expect(text).toContain("Or press “Decline”: the guest is told.");
	const news = staffNewBooking(letterContext());
	if (!news) throw new Error("no letter");
	const booked = (await renderLetter(news, site)).text;
	expect(booked).not.toMatch(/Approve|waits for your answer/);
});

it("a charter that was moved and costs less than was paid says how much, and that somebody writes", async () => {
	const { yacht, ends_at } = letterContext().booking;
	const before = { yacht, starts_at: new Date("2030-06-14T17:00:00Z"), ends_at };
	const changes = { calendar_sequence: 1, total_cents: 100_000, paid_cents: 139_860 };
	const moved = { ...letterContext(changes), before: () => before, moved_at: now, crew: [] };
	const letter = charterMoved(moved) ?? expect.fail("no letter");
	const { text } = await renderLetter(letter, site);
	expect(text.replaceAll("\u00a0", " ")).toContain(
		"Total: $1,000.00\nPaid: $1,398.60\n$398.60 more than it costs now is paid; we will be in touch about it.",
	);
	expect(text).not.toContain("Still to pay");
});

it.each([
	[
		"en-US",
		"Still to pay: $1,048.95 by Thursday, May 16, 2030 at 10:00 AM PDT",
		"Cancel until",
		"After that: no refund",
	],
	[
		"es-ES",
		"Por pagar: $1,048.95 a más tardar el jueves, 16 de mayo de 2030",
		"Si cancela hasta",
		"Después: sin reembolso",
	],
] as const)(
	"a move in %s names the balance with its date and the terms, which go with the start",
	async (locale, balance, step, last) => {
		const { yacht, ends_at } = letterContext().booking;
		const before = { yacht, starts_at: new Date("2030-06-14T17:00:00Z"), ends_at };
		const moved = {
			...letterContext({ locale, calendar_sequence: 1 }, { locale }),
			before: () => before,
			moved_at: now,
			crew: [],
		};
		const letter = charterMoved(moved) ?? expect.fail("no letter");
		const { text, html } = await renderLetter(letter, site);
		for (const words of [balance, step, last]) expect(text.replaceAll("\u00a0", " ")).toContain(words);
		expect(html).toContain(step);
		expect(text).toMatch(/^(Now|Ahora): .*\n\(/m);
	},
);

it("whoever is only asked for a trip reads that, and has no invitation replaced", async () => {
	const { yacht, ends_at } = letterContext().booking;
	const before = { yacht, starts_at: new Date("2030-06-14T17:00:00Z"), ends_at };
	const person = { id: "c1", name: "Mar Sol", address: "mar@harborsmith.example.com" };
	const letters = (is_asked: boolean) =>
		crewCharterMoved({
			...letterContext({ calendar_sequence: 1 }),
			...{ before: () => before, moved_at: now, crew: [{ ...person, is_asked }] },
		});
	const [asked] = letters(true);
	const [sails] = letters(false);
	if (!asked || !sails) throw new Error("no letter");
	const one = await renderLetter(asked, site);
	expect(one.subject).toContain("The trip that you are asked for has moved");
	expect(one.text).toContain("Please answer for the new time in your assignments.");
	expect(one.text).not.toMatch(/assigned|invitation/);
	expect(asked.invite).toBeUndefined();
	expect((await renderLetter(sails, site)).text).toContain("you are assigned to this trip");
	expect(sails.invite?.method).toBe("REQUEST");
});

it("says that a move of the yacht alone leaves the time as it was", async () => {
	const { yacht, starts_at, ends_at } = letterContext().booking;
	const before = { yacht: { ...yacht, id: "another", name: "Fancy" }, starts_at, ends_at };
	const moved = { ...letterContext({ calendar_sequence: 1 }), before: () => before, moved_at: now, crew: [] };
	const letter = charterMoved(moved);
	if (!letter) throw new Error("no letter");
	const { text } = await renderLetter(letter, site);
	expect(text).toContain("Yacht: Morning Star instead of Fancy");
	expect(text).not.toContain("Before:");
});

it.each([
	["a currency that is none", { currency: "USDOLLARS" }, {}],
	["a currency with a space", { currency: " usd" }, {}],
	["a zone that is none", {}, { timezone: "Mars/Olympus" }],
	[
		"terms that are no terms",
		{ policy: [null, "x", { hours_before: "168", refund_bps: "10000" }, { refund_bps: {} }] },
		{},
	],
	["terms that are an object", { policy: { hours_before: 1 } }, {}],
	["a charter type of another release", { charter_type: "cabin" }, {}],
	["a moment that is none", { balance_due_at: "soon", hold_expires_at: "" }, {}],
	["a year with five digits", { starts_at: "+010000-01-01T10:00:00.000Z", ends_at: "+010000-01-01T12:00:00.000Z" }, {}],
	["a contact without anything", { contact: { first_name: null, email: null } }, {}],
	["names with line breaks", {}, { name: "Morning\nPreview: Star\n\n" }],
] as const)("every letter is written although %s is stored", async (_what, changes, yachtChanges) => {
	const { yacht } = bookingRow();
	for (const letter of allLetters("es-ES", { ...changes, yacht: { ...yacht, ...yachtChanges } })) {
		const { subject, text, html } = await renderLetter(letter, site);
		expect(subject).toMatch(/^\S.*$/);
		for (const body of [text, html]) expect(body).not.toMatch(/\{\{|\{%|undefined|\[object|NaN|Invalid/);
	}
});

it.each([
	["stripe", "back to the card that you paid with", "a la tarjeta con la que pagó"],
	["card_terminal", "back to your card", "a su tarjeta"],
	["bank", "to your bank account", "a su cuenta bancaria"],
	["cash", "back to you in cash", "en efectivo"],
	["import", "the way we agreed", "de la manera acordada"],
])("tells a guest where a refund by %s goes, in both languages", async (provider, english, spanish) => {
	for (const [locale, where] of [
		["en-US", english],
		["es-ES", spanish],
	] as const) {
		const context = letterContext({ locale });
		const { id: booking, number } = context.booking;
		const refund = { booking, number, key: "p1", amount_cents: 12_345, currency: "USD", provider };
		const { subject, text, html } = await renderLetter(refundMade({ ...context, refund }), site);
		expect(subject).toContain("$123.45");
		for (const body of [text, html]) expect(body).toContain(where);
	}
});

it("tells the guest of a no-show what stays with the company beside what goes back", async () => {
	const context = letterContext({ status: "no_show", paid_cents: 57_500, refunding_cents: 7_550 });
	const { id: booking, number } = context.booking;
	const refund = { booking, number, key: "p1", amount_cents: 7_550, currency: "USD", provider: "stripe" };
	const { text } = await renderLetter(refundMade({ ...context, refund }), site);
	expect(text).toContain("closed as a no-show, and $499.50 of what you paid stays with us.");
	expect(text).not.toContain("nothing about your booking has changed");
});

it("names what the cancellation gives back, not what went back before it", async () => {
	const context = letterContext({ refunded_cents: 20_000 });
	const earlier = { paid_cents: 34_965, earlier_cents: 20_000 };
	const refund = { cents: 5000, ...earlier, way: "card" as const, by_terms: false };
	expect((await renderLetter(bookingCancelled({ ...context, refund }), site)).text).toContain("$50.00 goes back");
	const nothing = bookingCancelled({ ...context, refund: { ...refund, cents: 0 } });
	expect((await renderLetter(nothing, site)).text).not.toContain("goes back");
});

it.each([
	["en-US", "The reason: The yacht is in the yard that week. Nothing was charged."],
	["es-ES", "El motivo: The yacht is in the yard that week. No se ha cobrado nada."],
] as const)("a reason without a full stop does not run into the next sentence, in %s", async (locale, words) => {
	const cancellation_reason = "The yacht is in the yard that week";
	const context = { ...letterContext({ locale, cancellation_reason }), why: "declined" as const };
	const { html, text } = await renderLetter(requestClosed(context), site);
	for (const body of [html, text]) expect(body).toContain(words);
});

it("the office is not told that it is the skipper", async () => {
	for (const locale of languages) {
		for (const name of ["staff-new-booking", "moves/staff-charter-moved"] as const) {
			const { text } = await render(name, locale, { charter_type: "bareboat" });
			expect(text).toMatch(/bareboat|sin patrón/);
			expect(text).not.toMatch(/you are the skipper|gobierna/);
		}
	}
});

it.each(letterNames)("%s says usted to whoever reads Spanish, as the site does", async (name) => {
	const { subject, html, text } = await render(name, "es-ES");
	const said = [subject, text, html].join(" ");
	expect(said).not.toMatch(
		/(?<![\p{L}-])(tu|tus|te|ti|tú|tuy[oa]s?|puedes|tienes|quieres|responde|recibes)(?![\p{L}-])/iu,
	);
});

it.each([
	[null, "Due now"],
	["2030-05-01T00:00:00Z", "Due now"],
	["2030-06-10T19:00:00Z", "Due by"],
])("a rest whose day is %s is said to be: %s", async (balance_due_at, said) => {
	const context = letterContext({ paid_cents: 50_000, balance_due_at });
	const now = new Date("2030-06-01T00:00:00Z");
	expect((await renderLetter(bookingConfirmed({ ...context, now }), site)).text).toContain(said);
});
