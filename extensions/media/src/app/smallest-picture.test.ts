import { expect, test } from "vitest";
import { smallestPicture } from "./smallest-picture.ts";

const image = (width: number) => ({ name: `w${width}.webp`, format: "webp", width, height: width, bytes: 1 });
const video = { master: "master.m3u8", poster: "poster.jpg", renditions: [], captions: null };

test("a list shows the smallest of the sizes, and the poster of a film", () => {
	expect(smallestPicture({ images: [image(800), image(400), image(1600)] })).toBe("w400.webp");
	expect(smallestPicture({ video })).toBe("poster.jpg");
});

test("what is not made yet shows none", () => {
	for (const nothing of [null, undefined, {}, { images: [] }, { video: null }, "x"])
		expect(smallestPicture(nothing)).toBeUndefined();
});
