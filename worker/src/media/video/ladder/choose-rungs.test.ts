import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseFps } from "./choose-fps.ts";
import { chooseRungs } from "./choose-rungs.ts";

const sizes = (width: number, height: number): string[] =>
	chooseRungs({ width, height }).map((rung) => `${rung.step}: ${rung.width}x${rung.height}`);

it.each([
	[3840, 2160, ["1080: 1920x1080", "720: 1280x720", "480: 854x480", "360: 640x360"]],
	[1920, 1080, ["1080: 1920x1080", "720: 1280x720", "480: 854x480", "360: 640x360"]],
	[1280, 720, ["720: 1280x720", "480: 854x480", "360: 640x360"]],
	[1080, 1920, ["1080: 1080x1920", "720: 720x1280", "480: 480x854", "360: 360x640"]],
	[1440, 1080, ["1080: 1440x1080", "720: 960x720", "480: 640x480", "360: 480x360"]],
	[1920, 800, ["1080: 1920x800", "720: 1280x534", "480: 854x356", "360: 640x266"]],
	[1600, 900, ["720: 1280x720", "480: 854x480", "360: 640x360"]],
	[1279, 719, ["720: 1278x718", "480: 854x480", "360: 640x360"]],
	[320, 180, ["360: 320x180"]],
	[201, 99, ["360: 200x98"]],
])("makes of %i × %i", (width, height, expected) => expect(sizes(width, height)).toEqual(expected));

it("never goes above the source, keeps the aspect, and gives even sides, for any film", () => {
	const side = fc.integer({ min: 16, max: 4096 });
	fc.assert(
		fc.property(side, side, (width, height) => {
			const rungs = chooseRungs({ width, height });
			expect(rungs.length).toBeGreaterThan(0);
			for (const rung of rungs) {
				expect(rung.width).toBeLessThanOrEqual(width);
				expect(rung.height).toBeLessThanOrEqual(height);
				expect((rung.width % 2) + (rung.height % 2)).toBe(0);
				const scale = rung.width / width;
				expect(Math.abs(rung.height - height * scale)).toBeLessThanOrEqual(2 + (2 * height) / width);
			}
			expect(rungs.map(({ step }) => step)).toEqual(rungs.map(({ step }) => step).toSorted((a, b) => b - a));
		}),
	);
});

it.each([
	[30, 30],
	[29.97002997, 29.97],
	[25, 25],
	[59.94005994, 59.94],
	[60, 60],
	[120, 60],
	[240, 60],
	[50, 50],
	[12, 12],
	[0, 30],
	[90000, 30],
	[Number.NaN, 30],
])("shows %f frames a second as %f", (source, wanted) => expect(chooseFps(source)).toBe(wanted));
