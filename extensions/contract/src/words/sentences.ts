import type * as z from "zod/mini";
import type { Formats } from "./formats.ts";

/** What each code comes with. */
export type ParamsOf = Readonly<Record<string, z.ZodMiniType>>;

/** Whether a code comes with nothing: an object without names is a record of anything to the compiler. */
export type IsPlain<Params> = string extends keyof Params ? true : false;

/** One sentence for every code: a text, or where it comes with parameters what is made of them. */
export type Sentences<Codes extends ParamsOf> = {
	readonly [Code in keyof Codes]: IsPlain<z.output<Codes[Code]>> extends true
		? string
		: (params: z.output<Codes[Code]>, say: Formats) => string;
};

/** A code with what belongs to it. */
export type Coded<Codes extends ParamsOf> = {
	[Code in keyof Codes & string]: { code: Code; params: z.output<Codes[Code]> };
}[keyof Codes & string];

/** A code and its parameters as they are stored or sent. */
export interface Stored {
	code: string;
	params?: unknown;
}

/** The sentence of a stored code; undefined for one that is unknown or comes with something else. */
export const sentenceOf = <Codes extends ParamsOf>(
	codes: Codes,
	sentences: Sentences<Codes>,
	{ code, params }: Stored,
	say: Formats,
): string | undefined => {
	const schema = Object.hasOwn(codes, code) ? codes[code] : undefined;
	const read = schema?.safeParse(params ?? {});
	if (!read?.success) return undefined;
	const sentence = sentences[code] as string | ((params: unknown, say: Formats) => string);
	return typeof sentence === "string" ? sentence : sentence(read.data, say);
};
