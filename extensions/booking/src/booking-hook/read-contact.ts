import { parse } from "@harborsmith/kit";
import { z } from "zod";
import { bookingContact } from "../contract/booking.ts";
import { type Fields, isFields } from "./wall-clock.ts";

const written = z.object({ contact: bookingContact });

/** A contact that a person writes into a booking is checked as on the website. @throws INVALID_INPUT */
export const readContact = (booking: Fields): Fields =>
	isFields(booking.contact) ? { ...booking, ...parse(written, { contact: booking.contact }) } : booking;
