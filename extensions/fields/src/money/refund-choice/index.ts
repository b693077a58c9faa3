import { defineInterface } from "@directus/extensions-sdk";
import RefundChoice from "./refund-choice.vue";

export default defineInterface({
	id: "charter-refund-choice",
	name: "Refund of a cancellation",
	description: "What goes back when a booking is cancelled, with the amount of each choice",
	icon: "currency_exchange",
	component: RefundChoice,
	types: ["string"],
	group: "selection",
	options: null,
});
