import { expect, it } from "vitest";
import { offerFromHash, offerHash } from "./offer-link.ts";

it("reads back the booking and the key that it was made of", () => {
	const offer = { number: "HS-4F7KQ2ZB", token: "eyJ.a-b_c" };
	expect(offerFromHash(offerHash(offer))).toEqual(offer);
});

it.each(["", "#", "#HS-4F7KQ2ZB", "#keep=HS-4F7KQ2ZB", "#token=x", "#keep=../..&token=x"])(
	"finds none in %s",
	(hash) => {
		expect(offerFromHash(hash)).toBeUndefined();
	},
);
