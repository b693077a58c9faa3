import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aBooking, aCancellation, aCreated } from "../../testing/a-booking.ts";
import { aQuote } from "../../testing/a-quote.ts";
import { heron } from "../../testing/heron.ts";
import { siteProps } from "../../testing/island-root.ts";
import { type Draft, parseDraft } from "../draft/draft.ts";
import BookingFlow from "./BookingFlow.vue";

const start = "2027-03-05T10:00:00-08:00";
const pending = aBooking({ status: "pending", payment_status: "pending", hold_expires_at: "2099-01-01T00:00:00Z" });
const booked = {
	number: "HS-AAAAAAAA",
	status: "pending",
	hold_expires_at: pending.hold_expires_at,
	payment: { provider: "stripe", intent_id: "pi_1", client_secret: "secret", amount_cents: 100_000, currency: "USD" },
	manage_token: "key",
};

type Answer = [status: number, body: unknown];
let answers: Record<string, Answer[]> = {};
const calls: { path: string; method: string; key: string | null; body: unknown }[] = [];

/** The service, answering what a test laid out, in order; the last answer stays. */
async function service(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
	const path = new URL(String(input)).pathname;
	const method = init.method ?? "GET";
	const key = new Headers(init.headers).get("Idempotency-Key");
	calls.push({ path, method, key, body: init.body ? JSON.parse(String(init.body)) : undefined });
	const queue = answers[`${method} ${path}`] ?? [];
	const [status, body] = (queue.length > 1 ? queue.shift() : queue[0]) ?? [404, {}];
	return Response.json(body, { status });
}
const failure = (code: string, details: object = {}) => ({
	errors: [{ message: code, extensions: { code, ...details } }],
});

async function flow(step: Draft["step"] = "details", more: Record<string, string> = {}) {
	const params = new URLSearchParams({ step, type: "captained", duration: "240", start, ...more });
	const initial = parseDraft(params, heron);
	const wrapper = mount(BookingFlow, {
		props: { ...siteProps, yacht: heron, initial, lang: "en-US" as const, week_start: 0 },
		attachTo: document.body,
	});
	await flushPromises();
	return wrapper;
}
async function fill(wrapper: Awaited<ReturnType<typeof flow>>): Promise<void> {
	const values = { first_name: "Ana", last_name: "Ruiz", email: "ana@example.com", phone: "+14155550117" };
	for (const [name, value] of Object.entries(values)) await wrapper.get(`[name=${name}]`).setValue(value);
	await wrapper.get("[name=accept_terms]").setValue(true);
	await wrapper.get("form").trigger("submit");
	await flushPromises();
}

beforeEach(() => {
	vi.stubGlobal("fetch", service);
	calls.length = 0;
	answers = { "POST /charter/quotes": [[200, { data: aQuote(100_000) }]] };
	window.history.replaceState(null, "", "/book/pacific-heron");
});
afterEach(() => {
	vi.unstubAllGlobals();
	document.body.innerHTML = "";
	sessionStorage.clear();
});

describe("the booking flow", () => {
	it("offers free times when the slot was taken, and takes the guest to the chosen one", async () => {
		const alternatives = [
			{
				slug: "pacific-heron",
				name: "Pacific Heron",
				starts_at: "2027-03-06T10:00:00-08:00",
				ends_at: "2027-03-06T14:00:00-08:00",
			},
		];
		answers["POST /charter/bookings"] = [[409, failure("SLOT_TAKEN", { alternatives })]];
		const wrapper = await flow();
		await fill(wrapper);
		const alert = wrapper.get("[role=alert]");
		expect(alert.text()).toContain("This time has just been taken");
		await alert.get("button").trigger("click");
		expect(new URLSearchParams(window.location.search).get("start")).toBe(alternatives[0]?.starts_at);
		expect(new URLSearchParams(window.location.search).get("step")).toBe("extras");
		wrapper.unmount();
	});

	it("shows the old and the new price when it changed, and books with the new one only after a yes", async () => {
		answers["POST /charter/bookings"] = [
			[409, failure("QUOTE_CHANGED", { quote: aQuote(105_000) })],
			[503, failure("SERVICE_UNAVAILABLE")],
		];
		const wrapper = await flow();
		await fill(wrapper);
		const text = wrapper.get("[role=alert]").text();
		expect(text).toContain("$1,000");
		expect(text).toContain("$1,050");
		await wrapper.get("[role=alert] button").trigger("click");
		await flushPromises();
		const bodies = calls.filter((call) => call.path === "/charter/bookings").map((call) => call.body);
		expect(bodies).toMatchObject([{ quote: "signed-100000" }, { quote: "signed-105000" }]);
		wrapper.unmount();
	});

	it("takes a promo code out that was used up meanwhile, says so, and books at the price without it after a yes", async () => {
		answers["POST /charter/quotes"] = [[200, { data: aQuote(80_000) }]];
		answers["POST /charter/bookings"] = [
			[422, failure("PROMO_INVALID", { reason: "used_up" })],
			[503, failure("SERVICE_UNAVAILABLE")],
		];
		const wrapper = await flow("details", { promo: "ONCE" });
		expect(wrapper.text()).toContain("$800");
		answers["POST /charter/quotes"] = [[200, { data: aQuote(100_000) }]];
		await fill(wrapper);
		const text = wrapper.get("[role=alert]").text();
		for (const words of ["This code has been used up.", "$800", "$1,000"]) expect(text).toContain(words);
		expect(window.location.search).not.toContain("ONCE");
		const asked = calls.filter(({ path }) => path === "/charter/quotes").map(({ body }) => body);
		expect(asked.at(-1)).not.toHaveProperty("promo_code");
		await wrapper.get("[role=alert] button").trigger("click");
		await flushPromises();
		const booked = calls.filter(({ path }) => path === "/charter/bookings").map(({ body }) => body);
		expect(booked).toMatchObject([{ quote: "signed-80000" }, { quote: "signed-100000" }]);
		wrapper.unmount();
	});

	it("shows a price that rose while the quote ran out, instead of booking at it unseen", async () => {
		answers["POST /charter/quotes"] = [
			[200, { data: aQuote(80_000, { expires_at: "2020-01-01T00:00:00Z" }) }],
			[422, failure("PROMO_INVALID", { reason: "over" })],
			[200, { data: aQuote(100_000) }],
		];
		const wrapper = await flow("details", { promo: "OVER" });
		await fill(wrapper);
		const text = wrapper.get("[role=alert]").text();
		for (const words of ["This code has run out.", "$800", "$1,000"]) expect(text).toContain(words);
		expect(calls.filter(({ path }) => path === "/charter/bookings")).toEqual([]);
		wrapper.unmount();
	});

	it("keeps the price when a promo code is refused, says so beside the field, and books without it", async () => {
		answers["POST /charter/bookings"] = [[503, failure("SERVICE_UNAVAILABLE")]];
		const wrapper = await flow("extras");
		expect(wrapper.text()).toContain("$1,000");
		answers["POST /charter/quotes"] = [
			[422, failure("PROMO_INVALID")],
			[200, { data: aQuote(100_000) }],
		];
		await wrapper.get("input[autocapitalize=characters]").setValue("NOPE");
		await wrapper.get(".apply button").trigger("click");
		await vi.waitFor(() =>
			expect(wrapper.get(".promo [role=alert]").text()).toBe("This code is not valid for this charter."),
		);
		expect(wrapper.text()).toContain("$1,000");
		expect(wrapper.find(".main > .notice").exists()).toBe(false);
		await wrapper.get("form").trigger("submit");
		await fill(wrapper);
		expect(calls.filter(({ path }) => path === "/charter/bookings").map(({ body }) => body)).toMatchObject([
			{ quote: "signed-100000" },
		]);
		wrapper.unmount();
	});

	it("asks for the price again by itself once there is a connection, and when the guest asks for it", async () => {
		answers["POST /charter/quotes"] = [
			[503, failure("SERVICE_UNAVAILABLE")],
			[503, failure("SERVICE_UNAVAILABLE")],
			[200, { data: aQuote(100_000) }],
		];
		const wrapper = await flow("extras");
		const button = wrapper.get(".main > .notice button");
		expect(button.text()).toBe("Try again");
		await button.trigger("click");
		await flushPromises();
		expect(wrapper.text()).not.toContain("$1,000");
		window.dispatchEvent(new Event("online"));
		await flushPromises();
		expect(wrapper.text()).toContain("$1,000");
		expect(wrapper.find(".main > .notice").exists()).toBe(false);
		wrapper.unmount();
	});

	it("says of a code in the address that it is refused, and goes on without it", async () => {
		answers["POST /charter/quotes"] = [
			[422, failure("PROMO_INVALID")],
			[200, { data: aQuote(100_000) }],
		];
		const wrapper = await flow("details", { promo: "NOPE" });
		const notice = wrapper.get(".main > .notice");
		for (const words of ["NOPE", "This code is not valid for this charter.", "The price is without it."])
			expect(notice.text()).toContain(words);
		expect(wrapper.text()).toContain("$1,000");
		await notice.get("button").trigger("click");
		await vi.waitFor(() => expect(wrapper.find(".main > .notice").exists()).toBe(false));
		expect(window.location.search).not.toContain("NOPE");
		expect(wrapper.find("[name=first_name]").exists()).toBe(true);
		wrapper.unmount();
	});

	it("names the extra that is sold out, leaves it out when told to, and keeps the others", async () => {
		const sold = { extra: "paddleboard", name: "Paddleboard", left: 0 };
		answers["POST /charter/quotes"] = [
			[422, failure("EXTRA_SOLD_OUT", sold)],
			[200, { data: aQuote(100_000) }],
		];
		const wrapper = await flow("extras", { extras: "paddleboard:2,deckhand:1" });
		const notice = wrapper.get(".main > .notice");
		expect(notice.text()).toContain("Paddleboard is sold out for this day.");
		await notice.get("button").trigger("click");
		await vi.waitFor(() => expect(wrapper.text()).toContain("$1,000"));
		expect(new URLSearchParams(window.location.search).get("extras")).toBe("deckhand:1");
		wrapper.unmount();
	});

	it("names the extras that another yacht does not offer", async () => {
		window.history.replaceState(null, "", "/book/pacific-heron?extras=bay-picnic:2,deckhand:1");
		const wrapper = await flow("extras", { extras: "bay-picnic:2,deckhand:1" });
		expect(wrapper.get(".main > .notice").text()).toContain("bay picnic");
		expect(wrapper.get(".main > .notice").text()).not.toContain("deckhand");
		wrapper.unmount();
	});

	it("says what is wrong when what is refused is no field of the form", async () => {
		answers["POST /charter/bookings"] = [
			[400, failure("INVALID_INPUT", { details: [{ field: "ends_at", issue: "must be after starts_at" }] })],
		];
		const wrapper = await flow();
		await fill(wrapper);
		expect(wrapper.get("[role=alert]").text()).toContain("The return has to come after the departure.");
		expect(wrapper.text()).not.toContain("starts_at");
		wrapper.unmount();
	});

	it("repeats a broken request with the same key, so that nothing is booked twice", async () => {
		answers["POST /charter/bookings"] = [[503, failure("SERVICE_UNAVAILABLE")]];
		const wrapper = await flow();
		await fill(wrapper);
		await wrapper.get("form").trigger("submit");
		await flushPromises();
		const keys = calls.filter((call) => call.path === "/charter/bookings").map((call) => call.key);
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
		wrapper.unmount();
	});

	it("asks for a hold of its own after stepping back, even for the same quote and guest", async () => {
		answers["POST /charter/bookings"] = [[201, { data: aCreated() }]];
		answers["GET /charter/bookings/HS-AAAAAAAA"] = [[200, { data: pending }]];
		answers["POST /charter/bookings/HS-AAAAAAAA/cancel"] = [[200, { data: aCancellation() }]];
		const wrapper = await flow();
		await fill(wrapper);
		window.history.back();
		await vi.waitFor(() => wrapper.get("[name=first_name]"));
		await fill(wrapper);
		const keys = calls.filter((call) => call.path === "/charter/bookings").map((call) => call.key);
		expect(new Set(keys).size).toBe(2);
		wrapper.unmount();
	});

	it("asks nothing about the time while its hold is being given up, and says of nobody that they took it", async () => {
		answers["POST /charter/bookings"] = [[201, { data: aCreated() }]];
		answers["GET /charter/bookings/HS-AAAAAAAA"] = [[200, { data: pending }]];
		let answer = (): void => undefined;
		const slow = new Promise<void>((resolve) => {
			answer = resolve;
		});
		vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
			if (String(input).endsWith("/cancel")) await slow;
			return service(input, init);
		});
		answers["POST /charter/bookings/HS-AAAAAAAA/cancel"] = [[200, { data: aCancellation() }]];
		const wrapper = await flow();
		await fill(wrapper);
		const before = calls.length;
		window.history.back();
		await vi.waitFor(() => wrapper.get("[name=first_name]"));
		await flushPromises();
		expect(calls.slice(before)).toEqual([]);
		answer();
		await vi.waitFor(() => expect(calls.at(-1)?.path).toBe("/charter/quotes"));
		// Whatever was asked before the hold was free stands before its cancellation.
		expect(calls[before]?.path).toMatch(/\/cancel$/);
		wrapper.unmount();
	});

	it("tells at once that the hold has ended when the page is loaded after its end", async () => {
		const over = { ...pending, hold_expires_at: "2020-01-01T00:00:00Z", next_actions: ["cancel"] };
		answers["GET /charter/bookings/HS-AAAAAAAA"] = [[200, { data: over }]];
		window.history.replaceState(null, "", "/book/pacific-heron#token=key");
		const initial = parseDraft(
			new URLSearchParams({ step: "pay", type: "captained", duration: "240", start, booking: "HS-AAAAAAAA" }),
			heron,
		);
		const props = { ...siteProps, yacht: heron, initial, lang: "en-US" as const, week_start: 0 };
		const wrapper = mount(BookingFlow, { props, attachTo: document.body });
		await vi.waitFor(() => expect(wrapper.text()).toContain("The hold has ended"));
		expect(wrapper.text()).not.toContain("The payment form is not ready");
		wrapper.unmount();
	});

	it("says to who comes back after a request that it is sent already, and asks for another time only then", async () => {
		sessionStorage.setItem(
			"harborsmith.booked",
			JSON.stringify({ number: "HS-AAAAAAAA", yacht: heron.slug, starts_at: start }),
		);
		const asks = async (instant_booking: boolean) => {
			const initial = parseDraft(
				new URLSearchParams({ step: "extras", type: "captained", duration: "240", start }),
				heron,
			);
			const props = {
				...siteProps,
				yacht: { ...heron, instant_booking },
				initial,
				lang: "en-US" as const,
				week_start: 0,
			};
			const wrapper = mount(BookingFlow, { props, attachTo: document.body });
			await flushPromises();
			const text = wrapper.text();
			wrapper.unmount();
			return text;
		};
		expect(await asks(false)).toContain("You have asked for this time already (HS-AAAAAAAA)");
		expect(await asks(true)).not.toContain("HS-AAAAAAAA");
		answers["POST /charter/quotes"] = [[409, failure("SLOT_TAKEN", { alternatives: [] })]];
		expect(await asks(true)).toContain("This time is yours: you have booked it (HS-AAAAAAAA)");
	});

	it("does not take a payment that was heard of for another booking", async () => {
		window.history.replaceState(null, "", "/book/pacific-heron#token=old&paid=1");
		answers["GET /charter/bookings/HS-BBBBBBBB"] = [[404, failure("NOT_FOUND")]];
		const wrapper = await flow("pay", { booking: "HS-BBBBBBBB" });
		await vi.waitFor(() => wrapper.get("[name=first_name]"));
		expect(window.location.hash).toBe("");
		answers["POST /charter/bookings"] = [[201, { data: booked }]];
		answers["GET /charter/bookings/HS-AAAAAAAA"] = [[200, { data: pending }]];
		answers["POST /charter/bookings/HS-AAAAAAAA/cancel"] = [[200, { data: { refund_cents: 0 } }]];
		await fill(wrapper);
		await vi.waitFor(() => expect(window.location.hash).toBe("#token=key"));
		window.history.back();
		await vi.waitFor(() => expect(calls.some(({ path }) => path.endsWith("/cancel"))).toBe(true));
		expect(wrapper.text()).not.toContain("Your payment went through");
		wrapper.unmount();
	});

	it("renews a quote that ran out and goes on when the price is the same", async () => {
		answers["POST /charter/bookings"] = [
			[410, failure("QUOTE_EXPIRED")],
			[422, failure("NOT_SOLD")],
		];
		const wrapper = await flow();
		await fill(wrapper);
		expect(calls.filter((call) => call.path === "/charter/bookings")).toHaveLength(2);
		expect(wrapper.get("[role=alert]").text()).toContain("not sold for this length");
		wrapper.unmount();
	});

	it("keeps what was typed for this tab, and no token or consent", async () => {
		const wrapper = await flow();
		await wrapper.get("[name=first_name]").setValue("Ana");
		await flushPromises();
		const stored = JSON.stringify({ ...sessionStorage });
		expect(stored).toContain("Ana");
		expect(stored).not.toMatch(/signed|token|accept/);
		expect(localStorage.length).toBe(0);
		wrapper.unmount();
	});

	it("can be booked in a browser that blocks storage together with cookies", async () => {
		const own = Object.getOwnPropertyDescriptor(window, "sessionStorage");
		Object.defineProperty(window, "sessionStorage", {
			configurable: true,
			get: () => {
				throw new DOMException("The operation is insecure.", "SecurityError");
			},
		});
		answers["POST /charter/bookings"] = [[503, failure("SERVICE_UNAVAILABLE")]];
		const wrapper = await flow();
		await fill(wrapper);
		expect(calls.filter((call) => call.path === "/charter/bookings")).toHaveLength(1);
		wrapper.unmount();
		if (own) Object.defineProperty(window, "sessionStorage", own);
		else Reflect.deleteProperty(window, "sessionStorage");
	});

	it("shows the price that counts on a page that the browser has translated", async () => {
		const wrapper = await flow("extras");
		const texts = document.createTreeWalker(wrapper.element, NodeFilter.SHOW_TEXT);
		const found: Text[] = [];
		while (texts.nextNode()) if (texts.currentNode instanceof Text) found.push(texts.currentNode);
		// What translators do: their own elements with new texts stand where the old texts were.
		for (const text of found.filter(({ data }) => data.trim() !== "")) {
			const font = document.createElement("font");
			font.textContent = `«${text.data}»`;
			text.replaceWith(font);
		}
		const longer = aQuote(123_400);
		const lines = longer.lines.map((line) => ({ ...line, label: "Charter: 5 hours" }));
		answers["POST /charter/quotes"] = [[200, { data: { ...longer, lines } }]];
		await wrapper.get(".stepper button:last-of-type").trigger("click");
		await vi.waitFor(() => expect(wrapper.get("dl.price").text()).toContain("$1,234"));
		expect(wrapper.get("dl.price").text()).toContain("Charter: 5 hours");
		expect(wrapper.get("dl.price").text()).not.toMatch(/\$1,000|«Charter»/);
		wrapper.unmount();
	});

	it("asks what became of the booking when the browser shows a page again that it had kept while the guest paid", async () => {
		answers["GET /charter/bookings/HS-AAAAAAAA"] = [[200, { data: pending }]];
		const token = { number: "HS-AAAAAAAA", hash: "#token=key" };
		window.history.replaceState(null, "", `/book/pacific-heron?step=pay&booking=${token.number}${token.hash}`);
		const initial = parseDraft(
			new URLSearchParams({ step: "pay", type: "captained", start, booking: token.number }),
			heron,
		);
		const wrapper = mount(BookingFlow, {
			props: { ...siteProps, yacht: heron, initial, lang: "en-US" as const, week_start: 0 },
			attachTo: document.body,
		});
		await flushPromises();
		const reads = () => calls.filter(({ method, path }) => method === "GET" && path.endsWith(token.number)).length;
		const before = reads();
		window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
		await flushPromises();
		expect(reads()).toBe(before);
		window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
		await flushPromises();
		expect(reads()).toBeGreaterThan(before);
		wrapper.unmount();
	});

	it("says next to the code that a promo code is not valid", async () => {
		answers["POST /charter/quotes"] = [
			[200, { data: aQuote(100_000) }],
			[422, failure("PROMO_INVALID")],
		];
		const wrapper = await flow("extras");
		await wrapper.get("details input").setValue("WRONG");
		await wrapper.get("details button").trigger("click");
		await vi.waitFor(() => expect(wrapper.get("[role=alert]").text()).toContain("not valid for this charter"));
		expect(wrapper.get("details input").attributes("aria-invalid")).toBe("true");
		wrapper.unmount();
	});
});
