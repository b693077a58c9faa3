import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { aBooking } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import type { Booking } from "../record/booking.ts";
import BookingActions from "./BookingActions.vue";

const buttons = (status: Booking["status"], next_actions: Booking["next_actions"]): string => {
	const booking = aBooking({ status, next_actions });
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
