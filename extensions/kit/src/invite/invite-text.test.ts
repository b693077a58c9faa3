import { expect, it } from "vitest";
import { inviteText } from "./invite-text.ts";

const booked = { number: "HS-4F7KQ2ZB", directions: "Gate B.", storefront: "https://example.com" };

it("an invitation names its booking in its reader's language", () => {
	expect(inviteText({ ...booked, locale: "es-US" })).toEqual({
		description: "Reserva HS-4F7KQ2ZB\n\nGate B.",
		url: "https://example.com/es/booking/HS-4F7KQ2ZB",
	});
	expect(inviteText({ ...booked, directions: null, locale: null })).toEqual({
		description: "Booking HS-4F7KQ2ZB",
		url: "https://example.com/booking/HS-4F7KQ2ZB",
	});
});
