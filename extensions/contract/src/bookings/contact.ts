import * as z from "zod/mini";
import { emailField, nameField, phoneField } from "../shapes/index.ts";

export const contact = z.strictObject({
	first_name: nameField(),
	last_name: nameField(),
	email: emailField().check(z.describe("the host may be in any script; kept as mail carries it")),
	phone: phoneField().check(z.describe("kept as E.164; without a country code it belongs to the company's country")),
});
export type Contact = z.output<typeof contact>;

/** The contact that a booking keeps: one by phone may lack the parts that nobody asked for. */
export const bookingContact = z.extend(contact, {
	last_name: z.nullish(nameField()),
	phone: z.nullish(phoneField()),
});
export type BookingContact = z.output<typeof bookingContact>;
