import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { h, shallowRef } from "vue";
import { aBooking, aPayment } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import { readBooking } from "../record/booking.queries.ts";
import type { Booking } from "../record/booking.ts";
import BookingView from "./BookingView.vue";

const charge = aPayment("charge");
const refund = aPayment("refund", "pending");
const raw = aBooking({
	status: "cancelled",
	payment_status: "paid",
	refunding_cents: 25_000,
	refund_cents: 25_000,
	refund_way: "card",
	payments: [charge, refund],
});
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
	const booking = shallowRef<Booking>(raw);
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
