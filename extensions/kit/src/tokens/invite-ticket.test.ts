import { expect, it } from "vitest";
import { signInviteTicket, verifyInviteTicket } from "./invite-ticket.ts";
import { signManageToken, verifyManageToken } from "./manage-token.ts";

const secret = "a secret of at least thirty-two characters";
const now = new Date("2027-03-01T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

it("a ticket opens one calendar file for ten minutes, and never passes for the key to the booking", async () => {
	const { ticket, expires_at } = await signInviteTicket({ secret, booking: "b-1", version: 3, now });
	expect(expires_at).toEqual(later(10));
	expect(await verifyInviteTicket({ secret, ticket, now: later(9) })).toEqual({ booking: "b-1", version: 3 });
	const unauthorized = { code: "UNAUTHORIZED" };
	await expect(verifyInviteTicket({ secret, ticket, now: later(11) })).rejects.toMatchObject(unauthorized);
	await expect(verifyManageToken({ secret, token: ticket, now })).rejects.toMatchObject(unauthorized);
	const key = await signManageToken({ secret, booking: "b-1", version: 3, ends_at: now, now });
	await expect(verifyInviteTicket({ secret, ticket: key, now })).rejects.toMatchObject(unauthorized);
});
