import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import BookingView from "../booking/manage/BookingView.vue";
import { aBooking } from "../testing/a-booking.ts";
import { siteProps } from "../testing/island-root.ts";
import MyBookings from "./MyBookings.vue";

vi.mock("../sign-in/keycloak.ts", () => ({
	openSession: async () => ({ authenticated: true, tokenParsed: { name: "Ana" } }),
	accessToken: async () => "session",
	signIn: async () => undefined,
	signOut: async () => undefined,
}));
const payment = {
	provider: "stripe",
	intent_id: "pi_1",
	client_secret: "pi_1_secret_1",
	amount_cents: 90_000,
	currency: "USD",
};
afterEach(() => {
	vi.unstubAllGlobals();
	window.location.hash = "";
});

it("an approved request, opened from the account, can be paid there", async () => {
	const booking = aBooking({ status: "pending", next_actions: ["pay", "cancel"] });
	window.location.hash = `#${booking.number}`;
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (url: URL | string, { method = "GET" } = {}) => {
		const { pathname } = new URL(url);
		asked.push(`${method} ${pathname}`);
		if (pathname === "/items/bookings") return Response.json({ data: [] });
		return Response.json({ data: pathname.endsWith("/pay") ? payment : booking });
	});
	const page = mount(MyBookings, {
		props: { ...siteProps, issuer: "http://realm.test", client_id: "storefront" },
		global: { stubs: { BookingView: true } },
	});
	await flushPromises();
	await flushPromises();
	expect(asked).toContain(`POST /charter/bookings/${booking.number}/pay`);
	expect(page.getComponent(BookingView).props("booking").payment?.client_secret).toBe(payment.client_secret);
});
