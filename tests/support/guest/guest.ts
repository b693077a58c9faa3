import { randomUUID } from "node:crypto";
import { availabilityAnswer } from "@harborsmith/contract/availability";
import { bookingAnswer } from "@harborsmith/contract/bookings";
import { fleetAnswer } from "@harborsmith/contract/fleet";
import { quoteAnswer } from "@harborsmith/contract/quotes";
import Stripe from "stripe";
import type { TestStack } from "../stack.ts";
import { payableBookingAnswer } from "./payable-booking.ts";

export interface Slot {
	slug: string;
	charter_type: string;
	starts_at: string;
	ends_at: string;
}

const hour = 3_600_000;
const madeByATest = /test|[0-9a-f]{8}-[0-9a-f]{4}-/;

/** A guest as a program: plain HTTP and the official Stripe SDK, nothing from inside the platform. */
export class Guest {
	readonly #stack: TestStack;
	readonly #url: string;
	readonly email: string;

	constructor(
		stack: TestStack,
		{ url = stack.directus.url, email = `guest-${randomUUID().slice(0, 8)}@example.com` } = {},
	) {
		this.#stack = stack;
		this.#url = url;
		this.email = email;
	}

	call(path: string, init: RequestInit = {}) {
		return this.#stack.api(path, { ...init, url: this.#url, token: null });
	}

	/** The demo fleet, without the yachts that other tests have made for themselves. */
	async fleet(query = "") {
		const { data } = fleetAnswer.parse((await this.call(`/charter/fleet${query}`)).body);
		return data.filter(({ slug }) => !madeByATest.test(slug));
	}

	/** The first free starts of a yacht, at least `days` from today, for a charter of so many hours. */
	async freeSlots({
		slug,
		charter_type,
		hours = 4,
		days = 10,
		span = 60,
	}: {
		slug: string;
		charter_type: string;
		hours?: number;
		days?: number;
		span?: number;
	}): Promise<Slot[]> {
		const day = (offset: number): string => new Date(Date.now() + offset * 24 * hour).toISOString().slice(0, 10);
		const query = new URLSearchParams({
			from: day(days),
			to: day(days + span),
			duration_min: String(hours * 60),
			charter_type,
		});
		const answer = await this.call(`/charter/yachts/${slug}/availability?${query}`);
		const starts = availabilityAnswer.parse(answer.body).data.days.flatMap((entry) => entry.starts);
		return starts.map((starts_at) => ({
			slug,
			charter_type,
			starts_at,
			ends_at: new Date(Date.parse(starts_at) + hours * hour).toISOString(),
		}));
	}

	async quote({ slug, charter_type, starts_at, ends_at }: Slot, guests = 2) {
		const body = JSON.stringify({ yacht: slug, charter_type, starts_at, ends_at, guests, extras: [] });
		return quoteAnswer.parse((await this.call("/charter/quotes", { method: "POST", body })).body).data;
	}

	/** Asks to book a quote; the raw answer, whatever it is. */
	book(quote: string, key: string = randomUUID()) {
		const customer = { first_name: "Robin", last_name: "Tester", email: this.email, phone: "+1 415 555 0100" };
		const body = JSON.stringify({ quote, customer, accept_terms: true });
		return this.call("/charter/bookings", { method: "POST", body, headers: { "Idempotency-Key": key } });
	}

	async bookSlot(slot: Slot) {
		const { quote } = await this.quote(slot);
		return payableBookingAnswer.parse((await this.book(quote)).body).data;
	}

	/** Asks how to go on paying; the raw answer. */
	askToPay({ number, manage_token }: { number: string; manage_token: string }) {
		const headers = { "X-Manage-Token": manage_token };
		return this.call(`/charter/bookings/${number}/pay`, { method: "POST", body: "{}", headers });
	}

	/** Cancels as its guest; the raw answer. */
	cancel({ number, manage_token }: { number: string; manage_token: string }, body: object = {}) {
		const headers = { "X-Manage-Token": manage_token, "Idempotency-Key": randomUUID() };
		return this.call(`/charter/bookings/${number}/cancel`, { method: "POST", body: JSON.stringify(body), headers });
	}

	/** Confirms the payment as a browser would, with one of Stripe's test cards. */
	async pay(intent_id: string, payment_method = "pm_card_visa") {
		return this.stripe().paymentIntents.confirm(intent_id, { payment_method, return_url: this.#stack.storefront.url });
	}

	stripe(): Stripe {
		const { api_base, secret_key } = this.#stack.stripe;
		const base = new URL(api_base);
		return new Stripe(secret_key, { host: base.hostname, port: base.port, protocol: "http", telemetry: false });
	}

	async read(number: string, manage_token: string) {
		const answer = await this.call(`/charter/bookings/${number}`, { headers: { "X-Manage-Token": manage_token } });
		return bookingAnswer.parse(answer.body).data;
	}
}
