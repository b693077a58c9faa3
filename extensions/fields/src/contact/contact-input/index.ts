import { defineInterface } from "@directus/extensions-sdk";
import ContactInput from "./contact-input.vue";

export default defineInterface({
	id: "charter-contact",
	name: "Contact",
	description: "First and last name, address and phone of a booking's guest",
	icon: "contact_mail",
	component: ContactInput,
	types: ["json"],
	group: "standard",
	options: null,
});
