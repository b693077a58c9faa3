import { isObject } from "@harborsmith/kit";
import { refuseValue } from "./refuse-value.ts";

/** The most letters that each column of the row's table holds. */
type Limits = () => Promise<Map<string, number>>;

/** Columns of text hold this many letters, unless somebody has made one for fewer: those are the database's to refuse. */
const usual = 255;

const lettersOf = (text: string): number => [...text].length;

/** Texts that are longer than their column. @throws INVALID_INPUT that names the field and how many letters it takes */
export async function checkTexts(row: unknown, limitsOf: Limits): Promise<void> {
	if (!isObject(row)) return;
	const long = Object.entries(row).flatMap(([name, value]): [string, number][] =>
		typeof value === "string" && value.length > usual ? [[name, lettersOf(value)]] : [],
	);
	if (long.length === 0) return;
	const limits = await limitsOf();
	for (const [name, letters] of long) {
		const most = limits.get(name);
		if (most !== undefined && letters > most) refuseValue("value_text_too_long", { name, letters: most });
	}
}
