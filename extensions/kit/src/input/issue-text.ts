import type { z } from "zod";

const kinds: Record<string, string> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "an object",
};

const forms: Record<string, string> = {
	datetime: "must be a time with its offset, such as 2026-12-05T10:00:00-08:00",
	date: "must be a date such as 2026-12-05",
	email: "must be an e-mail address such as name@example.com",
	uuid: "must be a UUID",
	url: "must be an address such as https://example.com",
};

/** What a bound counts: characters of a text, entries of a list, or the number itself. */
const counted = (origin: string, bound: number | bigint): string => {
	if (origin === "string") return `${bound} ${bound === 1 ? "character" : "characters"}`;
	if (origin === "array" || origin === "set") return `${bound} ${bound === 1 ? "entry" : "entries"}`;
	return String(bound);
};

/** What is wrong with a field, said so that it can be mended without reading our code; zod's own words for the rest. */
export const issueText: z.core.$ZodErrorMap = (issue) => {
	if (issue.input === undefined && issue.code !== "custom") return "is missing";
	switch (issue.code) {
		case "invalid_type":
			return `must be ${kinds[issue.expected] ?? issue.expected}`;
		case "invalid_format":
			return forms[issue.format] ?? "has the wrong form";
		case "invalid_value":
			return `must be ${issue.values.length > 1 ? "one of: " : ""}${issue.values.map(String).join(", ")}`;
		case "too_small":
			if (issue.origin === "string" && issue.minimum === 1) return "must not be empty";
			return `must ${issue.inclusive ? "be at least" : "be more than"} ${counted(issue.origin, issue.minimum)}`;
		case "too_big":
			return `must ${issue.inclusive ? "be at most" : "be less than"} ${counted(issue.origin, issue.maximum)}`;
		case "unrecognized_keys":
			return `has no field named ${issue.keys.join(", ")}`;
		default:
			return undefined;
	}
};
