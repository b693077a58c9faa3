import { formatShare } from "@harborsmith/domain/money";
import { inWordsDisplay } from "../../reader/in-words-display.ts";

export default inWordsDisplay(
	{
		id: "charter-percent",
		name: "Percentage",
		description: "A share shown as 12.5 %, of basis points or of what the option names as the whole",
		icon: "percent",
		types: ["integer"],
	},
	(value, locale, { whole }) => formatShare(Number(value), locale, typeof whole === "number" ? whole : undefined),
);
