import { percentInWords } from "../basis-points.ts";
import { inWordsDisplay } from "../in-words-display.ts";

export default inWordsDisplay(
	{
		id: "charter-percent",
		name: "Percentage",
		description: "A share in basis points shown as 12.5 %",
		icon: "percent",
		types: ["integer"],
	},
	(value, locale) => percentInWords(Number(value), locale),
);
