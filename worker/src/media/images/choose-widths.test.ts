import { expect, it } from "vitest";
import { chooseWidths } from "./choose-widths.ts";

it.each([
	[4000, [400, 800, 1200, 1600]],
	[1600, [400, 800, 1200, 1600]],
	[1000, [400, 800, 1000]],
	[400, [400]],
	[120, [120]],
])("makes a picture of %i pixels at most its own width", (source, widths) => {
	expect(chooseWidths(source)).toEqual(widths);
});
