import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { inIsland } from "../testing/island-root.ts";
import BookingActions from "./BookingActions.vue";
import type { Booking } from "./booking.schema.ts";

const buttons = (status: string, next_actions: string[]): string => {
	const yacht = { slug: "pacific-heron", name: "Pacific Heron", timezone: "America/Los_Angeles" };
	const booking = { number: "HS-AAAAAAAA", status, yacht, next_actions } as Booking;
	return mount(inIsland(() => h(BookingActions, { booking, proof: { manage_token: "key" } }))).text();
};

it("a request that was withdrawn or a hold that was never confirmed offers no calendar file", () => {
	expect(buttons("cancelled", [])).not.toMatch(/calendar/);
});

it("a charter that stands goes into the calendar, and one that was called off comes out of it", () => {
	expect(buttons("confirmed", ["invite"])).toContain("Add to my calendar");
	expect(buttons("completed", ["review", "invite"])).toContain("Add to my calendar");
	expect(buttons("cancelled", ["invite"])).toContain("Remove from my calendar");
	expect(buttons("no_show", ["invite"])).toContain("Remove from my calendar");
});
