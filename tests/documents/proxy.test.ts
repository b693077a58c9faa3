import { describe, expect, it } from "vitest";
import { caddyfile, passes } from "../support/documents/proxy.ts";

describe("the proxy", () => {
	it.each([
		"/charter/fleet",
		"/payments/stripe/webhook",
		"/renditions/a__w400.avif",
		"/admin/content",
		"/items/bookings",
		"/auth/login/keycloak/callback",
		"/files/tus",
		"/websocket",
	])("passes %s, which people and programs use", (path) => {
		expect(passes(path)).toBe(true);
	});

	it.each([
		"/shares",
		"/schema/apply",
		"/schema/snapshot",
		"/server/health",
		"/server/specs/oas",
		"/mcp",
		"/metrics",
		"/users/register",
		"/users/register/verify-email",
		"/websocket/logs",
		"/payments/tasks/refund",
		"/",
		"/anything-else",
	])("keeps %s to itself", (path) => {
		expect(passes(path)).toBe(false);
	});

	it("writes no key, cookie or token into its log", () => {
		for (const header of ["Authorization", "Cookie", "X-Manage-Token"])
			expect(caddyfile).toContain(`request>headers>${header} delete`);
		expect(caddyfile).toContain("resp_headers>Set-Cookie delete");
	});
});
