import { inWordsDisplay } from "../../reader/in-words-display.ts";
import { historySentence } from "../history-sentence.ts";

export default inWordsDisplay(
	{
		id: "charter-history",
		name: "What happened",
		description: "A sentence of a booking's history in the reader's language",
		icon: "history",
		types: ["text", "string"],
	},
	(value, locale) => historySentence(String(value), locale),
);
