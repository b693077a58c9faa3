import { expect, test } from "vitest";
import { defaultSettings } from "../defaults.ts";
import { at } from "../testing/fixtures.ts";
import { extendHold, holdExpiry, holdIsLive } from "./hold.ts";

const now = at("2026-07-01T12:00");
const hold_expires_at = holdExpiry(now, defaultSettings);

test("a hold lasts ten minutes and is over at that moment", () => {
	expect(hold_expires_at).toEqual(at("2026-07-01T12:10"));
	expect(holdIsLive({ hold_expires_at }, at("2026-07-01T12:09"))).toBe(true);
	expect(holdIsLive({ hold_expires_at }, hold_expires_at)).toBe(false);
});

test("it is extended once by five minutes, and not when it is over", () => {
	expect(extendHold({ hold_expires_at }, now, defaultSettings)).toEqual({ ok: true, value: at("2026-07-01T12:15") });
	const again = extendHold({ hold_expires_at, hold_extended: true }, now, defaultSettings);
	expect(again).toMatchObject({ ok: false, error: { code: "INVALID_STATE" } });
	expect(extendHold({ hold_expires_at }, hold_expires_at, defaultSettings)).toMatchObject({
		ok: false,
		error: { code: "HOLD_EXPIRED" },
	});
	expect(extendHold({ hold_expires_at: null }, now, defaultSettings).ok).toBe(false);
});
