import { expect, it } from "vitest";
import { signManageToken, verifyManageToken } from "./manage-token.ts";

const secret = "a secret of more than thirty-two characters";
const now = new Date("2026-11-20T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

it("opens one booking for ninety days", async () => {
	const token = await signManageToken({ secret, booking: "b", version: 3, ends_at: now, now });
	expect(await verifyManageToken({ secret, token, now: later(60 * 24 * 89) })).toEqual({ booking: "b", version: 3 });
	const late = verifyManageToken({ secret, token, now: later(60 * 24 * 91) });
	await expect(late).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

it("opens a charter that is far ahead until thirty days after its end", async () => {
	const ends_at = later(60 * 24 * 300);
	const token = await signManageToken({ secret, booking: "b", version: 1, ends_at, now });
	expect(await verifyManageToken({ secret, token, now: later(60 * 24 * 329) })).toEqual({ booking: "b", version: 1 });
	const late = verifyManageToken({ secret, token, now: later(60 * 24 * 331) });
	await expect(late).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
