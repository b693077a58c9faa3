import { signManageToken, verifyManageToken } from "@harborsmith/kit";
import { expect, it } from "vitest";
import { signQuote, verifyQuote } from "./quote-token.ts";

const secret = "a secret of more than thirty-two characters";
const now = new Date("2026-11-20T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const quote = () => signQuote({ secret, snapshot: { total_cents: 90_000 }, now, expires_at: later(30) });

it("gives the snapshot back while the quote stands", async () => {
	expect(await verifyQuote({ secret, quote: await quote(), now: later(29) })).toEqual({ total_cents: 90_000 });
});

it("tells a quote that ran out from one that is not ours", async () => {
	await expect(verifyQuote({ secret, quote: await quote(), now: later(31) })).rejects.toMatchObject({
		code: "QUOTE_EXPIRED",
	});
	const foreign = verifyQuote({ secret: `${secret}!`, quote: await quote(), now });
	await expect(foreign).rejects.toMatchObject({ code: "INVALID_INPUT" });
	await expect(verifyQuote({ secret, quote: "nonsense", now })).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

it("never takes one kind of token for another", async () => {
	const manage = await signManageToken({ secret, booking: "b", version: 1, ends_at: now, now });
	await expect(verifyQuote({ secret, quote: manage, now })).rejects.toMatchObject({ code: "INVALID_INPUT" });
	const asManage = verifyManageToken({ secret, token: await quote(), now });
	await expect(asManage).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

it("refuses a token without a signature", async () => {
	const [, payload] = (await quote()).split(".");
	const header = Buffer.from(JSON.stringify({ alg: "none", typ: "hs-quote" })).toString("base64url");
	await expect(verifyQuote({ secret, quote: `${header}.${payload}.`, now })).rejects.toMatchObject({
		code: "INVALID_INPUT",
	});
});
