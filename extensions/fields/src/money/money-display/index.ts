import { formatMoney } from "@harborsmith/domain/money";
import { inWordsDisplay } from "../../reader/in-words-display.ts";

export default inWordsDisplay(
	{
		id: "charter-money",
		name: "Money",
		description: "An amount in minor units shown as 1,600.00",
		icon: "payments",
		types: ["integer", "bigInteger"],
	},
	(value, locale) => formatMoney(Number(value), "", locale),
);
