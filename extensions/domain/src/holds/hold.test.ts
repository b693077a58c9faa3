import { expect, test } from "vitest";
import { defaultSettings } from "../defaults.ts";
import { at } from "../testing/fixtures.ts";
import { canExtendHold, extendHold, holdExpiry, holdIsLive } from "./hold.ts";

const now = at("2026-07-01T12:00");
const starts_at = at("2026-07-14T09:00");
const hold_expires_at = holdExpiry(now, starts_at, defaultSettings);

test("a hold lasts ten minutes and is over at that moment", () => {
	expect(hold_expires_at).toEqual(at("2026-07-01T12:10"));
	expect(holdIsLive({ hold_expires_at }, at("2026-07-01T12:09"))).toBe(true);
	expect(holdIsLive({ hold_expires_at }, hold_expires_at)).toBe(false);
});

test("it is extended once by five minutes, and not when it is over", () => {
	expect(extendHold({ starts_at, hold_expires_at }, now, defaultSettings)).toEqual({
		ok: true,
		value: at("2026-07-01T12:15"),
	});
	const again = extendHold({ starts_at, hold_expires_at, hold_extended: true }, now, defaultSettings);
	expect(again).toMatchObject({ ok: false, error: { code: "INVALID_STATE" } });
	expect(extendHold({ starts_at, hold_expires_at }, hold_expires_at, defaultSettings)).toMatchObject({
		ok: false,
		error: { code: "HOLD_EXPIRED" },
	});
	expect(extendHold({ starts_at, hold_expires_at: null }, now, defaultSettings).ok).toBe(false);
});

test("it never outlives the start of its charter", () => {
	const soon = at("2026-07-01T12:13");
	expect(holdExpiry(now, at("2026-07-01T12:04"), defaultSettings)).toEqual(at("2026-07-01T12:04"));
	const hold = { starts_at: soon, hold_expires_at };
	expect(canExtendHold(hold, now)).toBe(true);
	expect(extendHold(hold, now, defaultSettings)).toEqual({ ok: true, value: soon });
	const whole = { starts_at: hold_expires_at, hold_expires_at };
	expect(canExtendHold(whole, now)).toBe(false);
	expect(extendHold(whole, now, defaultSettings)).toMatchObject({ ok: false, error: { code: "INVALID_STATE" } });
});
