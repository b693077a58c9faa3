import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { h, shallowRef } from "vue";
import { aBooking, aCancellation, aPayment } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import { readBooking } from "../record/booking.queries.ts";
import type { Booking } from "../record/booking.ts";
import BookingView from "./BookingView.vue";
import ResumePayment from "./ResumePayment.vue";

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

it("a cancellation that was refused because another amount goes back now shows the booking anew beside that amount", async () => {
	const before = aBooking({
		next_actions: ["cancel"],
		cancellation: [{ until: "2027-03-01T10:00:00-08:00", refund_bps: 10_000 }],
	});
	const moved = { ...before, starts_at: "2027-04-09T10:00:00-07:00", ends_at: "2027-04-09T14:00:00-07:00" };
	const answers = [25_000, undefined, 12_500];
	vi.stubGlobal("fetch", async (_input: string, init: RequestInit = {}) => {
		if (init.method !== "POST") return Response.json({ data: moved });
		const refund_cents = answers.shift();
		const { status } = before;
		if (refund_cents !== undefined) return Response.json({ data: { ...aCancellation(), status, refund_cents } });
		const extensions = { code: "INVALID_STATE", refusal: "refund_other_than_shown", refund_cents: 12_500 };
		return Response.json({ errors: [{ message: "Another amount.", extensions }] }, { status: 409 });
	});
	const booking = shallowRef<Booking>(before);
	const onChanged = async () => {
		booking.value = await readBooking("http://api.test", before.number, proof);
	};
	const wrapper = mount(
		inIsland(() => h(BookingView, { booking: booking.value, proof, confirmation: false, onChanged })),
	);
	await wrapper.get(".cancel button").trigger("click");
	await flushPromises();
	expect(wrapper.get(".cancel").text()).toContain("$250");
	await wrapper.get(".cancel .danger").trigger("click");
	await flushPromises();
	expect(wrapper.text()).toContain("Apr 9");
	expect(wrapper.get(".cancel").text()).toContain("Something changed in the meantime: $125 would go back now.");
	expect(wrapper.get(".cancel .danger").text()).toContain("$125");
	wrapper.unmount();
});

it("whoever has paid nothing is told so before they cancel", async () => {
	vi.stubGlobal("fetch", async () => Response.json({ data: { ...aCancellation(), status: "pending" } }));
	const booking = aBooking({
		status: "pending",
		paid_cents: 0,
		next_actions: ["cancel"],
		cancellation: [{ until: "2027-03-01T10:00:00-08:00", refund_bps: 10_000 }],
	});
	const wrapper = mount(inIsland(() => h(BookingView, { booking, proof, confirmation: false })));
	await wrapper.get(".cancel button").trigger("click");
	await flushPromises();
	expect(wrapper.get(".cancel").text()).toContain("Nothing was charged.");
	wrapper.unmount();
});

it("what has been called off elsewhere is not offered to be cancelled again, and the page shows it", async () => {
	const before = aBooking({
		next_actions: ["cancel"],
		cancellation: [{ until: "2027-03-01T10:00:00-08:00", refund_bps: 10_000 }],
	});
	vi.stubGlobal("fetch", async () => Response.json({ data: { ...aCancellation(), status: "cancelled" } }));
	let changes = 0;
	const onChanged = () => {
		changes += 1;
	};
	const wrapper = mount(inIsland(() => h(BookingView, { booking: before, proof, confirmation: false, onChanged })));
	await wrapper.get(".cancel button").trigger("click");
	await flushPromises();
	expect(changes).toBe(1);
	expect(wrapper.find(".cancel .danger").exists()).toBe(false);
	wrapper.unmount();
});

it("a card that was refused because its form is gone is said not to have been charged", async () => {
	const payment = { client_secret: "secret", intent_id: "pi_1", amount_cents: 25_000, currency: "USD" };
	const unpaid = { paid_cents: 0, payments: [] };
	const pending = aBooking({ ...unpaid, status: "pending", next_actions: ["pay"] });
	const booking = shallowRef<Booking>({ ...pending, payment: { provider: "stripe", ...payment } });
	const wrapper = mount(inIsland(() => h(BookingView, { booking: booking.value, proof, confirmation: false })));
	expect(wrapper.text()).not.toContain("was not charged");
	wrapper.getComponent(ResumePayment).vm.$emit("refused");
	booking.value = aBooking({ ...unpaid, status: "confirmed", next_actions: [] });
	await flushPromises();
	expect(wrapper.get("[role=alert]").text()).toContain("Your card was not charged");
	wrapper.unmount();
});
