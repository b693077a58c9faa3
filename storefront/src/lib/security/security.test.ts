import { describe, expect, it } from "vitest";
import { contentSecurity } from "./content-security.ts";
import { securityHeaders } from "./headers.ts";

const written = "base-uri 'self';object-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self';";

describe("content security", () => {
	it("keeps the hashes of the page and never allows inline scripts", () => {
		const policy = contentSecurity(written, { directus: "https://api.example.com" });
		expect(policy).toContain("script-src 'self' 'sha256-abc='");
		expect(policy).not.toContain("unsafe-inline");
		expect(policy).toContain("connect-src 'self' https://api.example.com;");
		expect(policy).toContain("frame-ancestors 'none'");
	});

	it("allows the payment company only where money is taken", () => {
		const browsing = contentSecurity(written, { directus: "https://api.example.com" });
		const paying = contentSecurity(written, {
			directus: "https://api.example.com",
			payment: "https://pay.example.com",
		});
		expect(browsing).not.toContain("stripe");
		expect(paying).toContain("script-src 'self' https://pay.example.com https://js.stripe.com");
		expect(paying).toContain("frame-src 'self' https://pay.example.com");
	});
});

describe("headers", () => {
	it("let nobody frame a page, and this site only the one that the realm answers to", () => {
		const sources = { directus: "https://api.example.com" };
		expect(securityHeaders("/account")).toMatchObject({ "X-Frame-Options": "DENY" });
		expect(securityHeaders("/account/session")).toMatchObject({ "X-Frame-Options": "SAMEORIGIN" });
		expect(contentSecurity(written, { ...sources, framed: true })).toContain("frame-ancestors 'self';");
	});

	it("keep the pages of a booking out of caches, search engines and referrers", () => {
		for (const path of ["/booking/HS-ABCDEFGH", "/book/heron", "/account"]) {
			expect(securityHeaders(path)).toMatchObject({
				"Cache-Control": "private, no-store",
				"Referrer-Policy": "no-referrer",
				"X-Robots-Tag": "noindex",
			});
		}
		expect(securityHeaders("/fleet")).not.toHaveProperty("Cache-Control");
	});
});
