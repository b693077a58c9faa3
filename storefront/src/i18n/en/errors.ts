import { guestWords } from "@harborsmith/contract/words/guest";
import { underKey } from "../under-key.ts";

export const errors = {
	"error.404.title": "Off the chart",
	"error.404.lead": "There is no page at this address. It may have moved, or the yacht has left our fleet.",
	"error.404.action": "See the fleet",
	"error.500.title": "We ran aground",
	"error.500.lead": "Something on our side went wrong. Nothing you entered was charged. Please try again in a moment.",
	"error.500.action": "Try again",
	"error.503.title": "The booking desk is out of reach",
	"error.503.lead":
		"We cannot reach our calendar right now, so we would rather show nothing than something wrong. Please try again in a minute.",
	"error.home": "Go to the start page",
	...underKey("error", guestWords["en-US"].errors),
} as const;
