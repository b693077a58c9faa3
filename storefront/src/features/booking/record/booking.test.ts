import type { Quote } from "@harborsmith/contract/quotes";
import { describe, expect, it } from "vitest";
import { translator } from "../../../i18n/catalogue.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { heron } from "../../testing/heron.ts";
import { refundSteps } from "../cancel/refund-steps.ts";
import { customerProblems, emptyCustomer, problemKey } from "../customer/customer.ts";
import { readCustomer, writeCustomer } from "../customer/customer-memory.ts";
import { draftParams, parseDraft } from "../draft/draft.ts";
import { quoteRequest } from "../draft/quote-request.ts";
import { readRefusal } from "../hold/use-hold.ts";
import { tokenFromHash, tokenHash } from "./manage-token.ts";

const start = "2026-12-05T10:00:00-08:00";
const read = (query: string) => parseDraft(new URLSearchParams(query), heron);
const quote = { total_cents: 100_000, quote: "signed" } as Quote;

describe("a booking in the making", () => {
	it("comes back whole from its address", () => {
		const draft = read(
			`step=details&type=bareboat&duration=1440&guests=9&start=${encodeURIComponent(start)}&extras=brunch:1,paddleboard:3&promo=SAIL`,
		);
		expect(draft).toMatchObject({ step: "details", guests: 9, extras: { brunch: 1, paddleboard: 3 }, promo: "SAIL" });
		expect(parseDraft(draftParams(draft), heron)).toEqual(draft);
	});

	it("never carries a token or a name in the address", () => {
		const params = draftParams({ ...read(`start=${encodeURIComponent(start)}`), number: "HS-ABCD2345" });
		expect([...params.keys()].toSorted()).toEqual(["booking", "duration", "guests", "start", "step", "type"]);
	});

	it("starts at the day when there is none, and at the details when nothing is held", () => {
		expect(read("step=pay").step).toBe("dates");
		expect(read(`step=pay&start=${encodeURIComponent(start)}`).step).toBe("details");
		expect(read(`step=pay&start=${encodeURIComponent(start)}&booking=HS-ABCD2345`).step).toBe("pay");
	});

	it("drops extras that the yacht does not have and mandatory ones, which are always in", () => {
		expect(read("extras=submarine:2,cleaning:1,paddleboard:-4,brunch:1").extras).toEqual({ brunch: 1 });
	});

	it("asks a price only for extras that this kind of charter has", () => {
		const draft = read(`type=bareboat&duration=1440&start=${encodeURIComponent(start)}&extras=deckhand:1,brunch:1`);
		expect(quoteRequest(heron, draft, "en-US")).toMatchObject({
			yacht: "pacific-heron",
			starts_at: start,
			ends_at: "2026-12-06T18:00:00.000Z",
			extras: [{ slug: "brunch", quantity: 1 }],
		});
		expect(quoteRequest(heron, { ...draft, starts_at: undefined }, "en-US")).toBeUndefined();
	});
});

describe("the guest's details", () => {
	const good = {
		...emptyCustomer,
		first_name: "Ana",
		last_name: "Ruiz",
		email: "ana@example.com",
		phone: "+1 (415) 555-0117",
		accept_terms: true,
	};

	it("are asked for in the order of the form", () => {
		expect(customerProblems(emptyCustomer)).toEqual(["first_name", "last_name", "email", "phone", "accept_terms"]);
		expect(customerProblems(good)).toEqual([]);
		expect(customerProblems({ ...good, email: "ana@example", phone: "call me" })).toEqual(["email", "phone"]);
	});

	it("takes the addresses, phones and names that people have, as the service does", () => {
		for (const email of ["anna@münchen.de", "anna@xn--e1afmkfd.xn--p1ai", "a&b@example.com"])
			expect([email, customerProblems({ ...good, email })]).toEqual([email, []]);
		for (const phone of ["\u202A+1\u00A0415\u2011555\u20110117\u202C", "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "415 555 0117 ext. 12"])
			expect([phone, customerProblems({ ...good, phone })]).toEqual([phone, []]);
		expect(customerProblems({ ...good, first_name: "Claim prize https://evil.example" })).toEqual(["first_name"]);
	});

	it("says what mail cannot carry, and that a name is no address", () => {
		expect(problemKey("email", { ...good, email: "jürgen@example.com" })).toBe("email_local");
		expect(problemKey("email", { ...good, email: "jurgen@example" })).toBe("email");
		expect(problemKey("last_name", { ...good, last_name: "www.evil.example" })).toBe("name_address");
		expect(problemKey("phone", { ...good, phone: "" })).toBe("phone");
	});

	it("survive a reload of the tab, without the consent", () => {
		const shelf = new Map<string, string>();
		const storage = {
			getItem: (key: string) => shelf.get(key) ?? null,
			setItem: (key: string, value: string) => void shelf.set(key, value),
		};
		writeCustomer(good, () => storage);
		expect(readCustomer(() => storage)).toEqual({ ...good, accept_terms: false });
		expect([...shelf.values()].join()).not.toContain("accept");
	});

	it("are empty when the browser keeps nothing or something broken", () => {
		expect(readCustomer(() => ({ getItem: () => "{" }))).toEqual(emptyCustomer);
		expect(readCustomer(() => ({ getItem: () => "[1]" }))).toEqual(emptyCustomer);
	});
});

describe("the key to a booking", () => {
	it("travels in the fragment", () => {
		expect(tokenFromHash(tokenHash("a.b-c_d"))).toBe("a.b-c_d");
		expect(tokenFromHash("")).toBeUndefined();
	});
});

describe("a refused booking", () => {
	const refuse = (code: string, details: Record<string, unknown> = {}) =>
		readRefusal(new ApiError({ code, status: 409, message: "No.", details }), quote);

	it("offers what is still free when the slot is taken", () => {
		const alternatives = [{ slug: "heron", name: "Heron", starts_at: start, ends_at: start }];
		expect(refuse("SLOT_TAKEN", { alternatives })).toEqual({ kind: "taken", alternatives });
		expect(refuse("SLOT_TAKEN")).toEqual({ kind: "taken", alternatives: [] });
	});

	it("puts the service's field problems next to the fields", () => {
		const details = [{ field: "customer.email", issue: "Not an address." }];
		expect(refuse("INVALID_INPUT", { details })).toEqual({ kind: "fields", issues: details });
	});

	it("is renewed when the quote ran out, and shown as it is otherwise", () => {
		expect(refuse("QUOTE_EXPIRED")).toEqual({ kind: "expired" });
		expect(refuse("RATE_LIMITED").kind).toBe("other");
		expect(refuse("QUOTE_CHANGED", { quote: "unreadable" }).kind).toBe("other");
	});
});

describe("cancellation terms", () => {
	const t = translator("en");
	const steps = [
		{ until: "2026-11-28T10:00:00-08:00", refund_bps: 10_000 },
		{ until: "2026-12-03T10:00:00-08:00", refund_bps: 5000 },
		{ until: "2026-12-05T10:00:00-08:00", refund_bps: 0 },
	];
	const say = (now: string) => refundSteps(steps, "America/Los_Angeles", "en-US", t, new Date(now));

	it("are dates in the yacht's zone", () => {
		expect(say("2026-11-20T00:00:00Z").map((step) => [step.when.replaceAll(/[\u202f]/g, " "), step.refund])).toEqual([
			["Until Sat, Nov 28, 2026, 10:00 AM PST", "full refund"],
			["Until Thu, Dec 3, 2026, 10:00 AM PST", "50% back"],
			["After that", "no refund"],
		]);
	});

	it("say a share to its last digit", () => {
		const odd = [{ until: "2026-12-03T10:00:00-08:00", refund_bps: 1250 }];
		const said = refundSteps(odd, "America/Los_Angeles", "en-US", t, new Date("2026-11-20T00:00:00Z"));
		expect(said[0]?.refund).toBe("12.5% back");
	});

	it("leave out what is over", () => {
		expect(say("2026-11-29T00:00:00Z").map((step) => step.level)).toEqual(["part", "none"]);
		expect(say("2026-12-04T00:00:00Z")).toEqual([{ when: "From now on", refund: "no refund", level: "none" }]);
	});
});
