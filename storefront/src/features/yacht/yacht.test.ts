import { describe, expect, it } from "vitest";
import { translator } from "../../i18n/catalogue.ts";
import { plainText } from "../content/plain-text.ts";
import { sitemap } from "../content/sitemap.ts";
import { translated } from "../content/translated.ts";
import { coastline, mapHref, position, project } from "../marina/chart.ts";
import { picture } from "../media/picture.ts";
import { heron } from "../testing/heron.ts";
import { structuredYacht } from "./structured-data.ts";
import { cancellationTiers } from "./terms/cancellation-tiers.ts";
import { rateTable } from "./terms/rate-table.ts";
import { yachtDescription } from "./yacht-text.ts";

const t = translator("en");

describe("a yacht's page", () => {
	it("tells search engines the same all-in price as the guest", () => {
		const data = structuredYacht(heron, { site: "https://x.test", image: undefined, locale: "es" });
		expect(data).toMatchObject({
			url: "https://x.test/es/yachts/pacific-heron",
			offers: { price: "990.00", priceCurrency: "USD" },
			aggregateRating: undefined,
		});
		expect(yachtDescription(heron, "en", t)).toContain("From $990");
	});

	it.each([
		["JPY", 800_000, "800000"],
		["KWD", 1_234_500, "1234.500"],
		["USD", 99_050, "990.50"],
	])("tells search engines a price in %s in whole units", (currency, from_price_cents, price) => {
		const yacht = { ...heron, currency, from_price_cents };
		expect(structuredYacht(yacht, { site: "https://x.test", image: undefined, locale: "en" })).toMatchObject({
			offers: { price, priceCurrency: currency },
		});
	});

	it("says a price in yen as it is", () => {
		expect(yachtDescription({ ...heron, currency: "JPY", from_price_cents: 800_000 }, "en", t)).toContain(
			"From ¥800,000",
		);
	});

	it("says a share of a policy to its last digit", () => {
		const offers = heron.offers
			.slice(0, 1)
			.map((offer) => ({ ...offer, cancellation: [{ hours_before: 48, refund_bps: 1250 }] }));
		expect(cancellationTiers({ offers }, "en-US", t)[0]?.tiers[0]?.refund).toBe("12.5% back");
	});

	it("lists only units that are sold", () => {
		const table = rateTable(heron);
		expect(table.units).toEqual(["hour", "day"]);
		expect(table.price("captained", "hour")).toBe(29_000);
		expect(table.price("captained", "day")).toBeUndefined();
	});

	it("names a cancellation policy once when all charter types share it", () => {
		expect(cancellationTiers(heron, "en-US", t)).toEqual([
			{
				types: "With a captain, Bareboat",
				tiers: [
					{ when: "7 days or more before departure", refund: "100% back" },
					{ when: "2 days or more before departure", refund: "50% back" },
					{ when: "Later", refund: "No refund" },
				],
			},
		]);
	});
});

describe("pictures", () => {
	const media = {
		id: "5c2b2f0e-6c51-4a4e-9d0c-0d5a3a6c1f02",
		kind: "image" as const,
		category: null,
		alt: "Under way",
		caption: null,
		status: "ready",
		is_primary: true,
		width: 1600,
		height: 800,
		duration_s: null,
		blur: null,
		poster: null,
		renditions: {
			images: [400, 800, 1600].flatMap((width) =>
				["webp", "avif"].map((format) => ({ name: `u__w${width}.${format}`, format, width, height: width / 2 })),
			),
		},
	};

	it("offer the better format first and every width", () => {
		const found = picture(media, "https://api.test");
		expect(found?.sources.map((source) => source.type)).toEqual(["image/avif", "image/webp"]);
		expect(found?.sources[0]?.srcset).toContain("https://api.test/renditions/u__w400.avif 400w");
		expect(found).toMatchObject({ src: "https://api.test/renditions/u__w800.webp", width: 1600, height: 800 });
	});

	it("are none while the worker has not finished them", () => {
		expect(picture({ ...media, status: "processing" }, "https://api.test")).toBeNull();
		expect(picture({ ...media, renditions: null }, "https://api.test")).toBeNull();
		expect(picture(null, "https://api.test")).toBeNull();
	});
});

describe("the chart", () => {
	it("puts a harbor on the water's edge and leaves one elsewhere off", () => {
		expect(project(-122.41, 37.835)).toEqual({ x: 300, y: 240 });
		expect(project(2.35, 48.85)).toBeUndefined();
	});

	it("closes its coastlines", () => {
		expect(
			coastline([
				[-122.5, 37.8],
				[-122.4, 37.8],
				[-122.4, 37.9],
			]),
		).toMatch(/^M.*Z$/);
	});

	it("writes positions as sailors do", () => {
		expect(position(37.8577, "latitude")).toBe("37°51.5′ N");
		expect(position(-122.4787, "longitude")).toBe("122°28.7′ W");
		expect(mapHref({ latitude: null, longitude: null })).toBeUndefined();
	});
});

describe("content", () => {
	it("shows the original where a translation is empty", () => {
		const row = {
			title: "Terms",
			body: "Text",
			translations: [{ languages_code: "es-ES", title: "Condiciones", body: "" }],
		};
		expect(translated(row, "es-ES")).toMatchObject({ title: "Condiciones", body: "Text" });
		expect(translated(row, "en-US")).toMatchObject({ title: "Terms" });
	});

	it("gives search engines words instead of HTML", () => {
		expect(plainText("<p>Fuel &amp; docking<br>are in.</p>")).toBe("Fuel & docking are in.");
	});

	it("lists every page in both languages", () => {
		const map = sitemap("https://x.test", ["/", "/yachts/a&b"]);
		expect(map.match(/<loc>/g)).toHaveLength(4);
		expect(map).toContain('hreflang="es" href="https://x.test/es/yachts/a&amp;b"');
	});
});
