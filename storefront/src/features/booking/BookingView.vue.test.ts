import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { h, shallowRef } from "vue";
import { inIsland } from "../testing/island-root.ts";
import BookingView from "./BookingView.vue";
import { readBooking } from "./booking.queries.ts";
import { type Booking, bookingSchema } from "./booking.schema.ts";

const charge = { kind: "charge", status: "succeeded", amount_cents: 25_000, currency: "USD" };
const refund = { kind: "refund", status: "pending", amount_cents: 25_000, currency: "USD" };
const raw = {
	number: "HS-AAAAAAAA",
	status: "cancelled",
	payment_status: "paid",
	charter_type: "captained",
	yacht: { slug: "pacific-heron", name: "Pacific Heron", timezone: "America/Los_Angeles" },
	starts_at: "2027-03-05T10:00:00-08:00",
	ends_at: "2027-03-05T14:00:00-08:00",
	guests: 2,
	currency: "USD",
	total_cents: 100_000,
	paid_cents: 25_000,
	refunding_cents: 25_000,
	refund_cents: 25_000,
	refund_way: "card",
	payments: [charge, refund],
	next_actions: [],
};
const proof = { manage_token: "key" };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it("a page that stays open after a cancellation reads again until the refund has arrived", async () => {
	let answers = 0;
	vi.stubGlobal("fetch", async () => {
		answers += 1;
		if (answers < 3) return Response.json({ data: raw });
		const payments = [charge, { ...refund, status: "succeeded" }];
		return Response.json({ data: { ...raw, refunding_cents: 0, refunded_cents: 25_000, payments } });
	});
	const booking = shallowRef<Booking>(bookingSchema.parse(raw));
	const onChanged = async () => {
		booking.value = await readBooking("http://api.test", raw.number, proof);
	};
	const wrapper = mount(
		inIsland(() => h(BookingView, { booking: booking.value, proof, confirmation: false, onChanged })),
	);
	expect(wrapper.text()).toContain("(in progress)");
	await vi.advanceTimersByTimeAsync(10_000);
	await flushPromises();
	expect(wrapper.text()).not.toContain("(in progress)");
	const asked = answers;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(answers).toBe(asked);
	wrapper.unmount();
});
