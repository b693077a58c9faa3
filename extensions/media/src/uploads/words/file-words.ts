import { plainText, wholeNumber } from "@harborsmith/contract/shapes";
import { largestInRow, parse } from "@harborsmith/kit";
import * as z from "zod/mini";
import { fileName } from "./file-name.ts";

const words = z.partial(
	z.strictObject({
		id: z.uuid(),
		type: z.string().check(z.maxLength(255)),
		filename_download: fileName,
		title: plainText(255, 0),
		description: plainText(10_000, 0),
		location: plainText(1_000, 0),
		tags: plainText(1_000, 0),
		folder: z.uuid(),
		focal_point_x: wholeNumber(0, largestInRow),
		focal_point_y: wholeNumber(0, largestInRow),
		metadata: plainText(65_536, 0).check(z.refine(isJsonObject, "must be an object in JSON")),
	}),
);

export type FileWords = z.output<typeof words>;

/**
 * What an upload says of its file beside the content, by whatever door: each word fits the column of its name. Empty words
 * and null say nothing.
 * @throws INVALID_INPUT for a word that is none of a file's, or does not fit
 */
export const readFileWords = (said: Iterable<readonly [string, unknown]>): FileWords =>
	parse(
		words,
		Object.fromEntries(
			[...said]
				.filter(([, value]) => value !== null && value !== "")
				.map(([name, value]) => [name, typeof value === "boolean" ? String(value) : value]),
		),
	);

function isJsonObject(text: string): boolean {
	try {
		return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).success && !/\\u0000/.test(text);
	} catch {
		return false;
	}
}
