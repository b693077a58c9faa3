import type { BookingRequest } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { readPhone } from "@harborsmith/kit";

/** The request with its phone number as it is kept, read from where the company is. @throws INVALID_INPUT */
export const withLocalPhone = async (context: CharterContext, request: BookingRequest): Promise<BookingRequest> => {
	const { settings } = await context.catalogue.rules();
	const phone = readPhone(request.customer.phone, settings.locale ?? "en-US", "customer.phone");
	return { ...request, customer: { ...request.customer, phone } };
};
