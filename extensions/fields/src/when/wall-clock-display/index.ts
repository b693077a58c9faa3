import { wallClockInWords } from "@harborsmith/domain";
import { inWordsDisplay } from "../../reader/in-words-display.ts";

export default inWordsDisplay(
	{
		id: "charter-wall-clock",
		name: "Time at the yacht",
		description: "A wall clock such as 2026-11-21 10:00 in the reader's language",
		icon: "schedule",
		types: ["string"],
	},
	(value, locale) => wallClockInWords(String(value), locale),
);
