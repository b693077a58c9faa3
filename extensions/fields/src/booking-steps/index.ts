import { defineInterface } from "@directus/extensions-sdk";
import BookingSteps from "./booking-steps.vue";

export default defineInterface({
	id: "charter-booking-steps",
	name: "Steps of a booking",
	description: "What can be done with a booking now, with what happens and what goes back before it is done",
	icon: "directions_boat",
	component: BookingSteps,
	types: ["alias"],
	localTypes: ["presentation"],
	group: "presentation",
	options: [],
});
