import { imageWidths } from "./settings.ts";

/** The widths that a picture is made in, smallest first: never above its own, which then is the largest of them. */
export function chooseWidths(source: number): number[] {
	return [...new Set(imageWidths.map((width) => Math.min(width, source)))];
}
