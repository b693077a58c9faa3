import { z } from "zod";
import { invalidRequest } from "./failure.ts";

export const integer = (minimum = 0) =>
	z
		.string()
		.refine((text) => /^-?\d+$/.test(text), { params: { expected: "integer" } })
		.transform(Number)
		.pipe(z.int().min(minimum));
export const flag = () => z.enum(["true", "false"]).transform((text) => text === "true");
export const metadata = () => z.union([z.literal(""), z.record(z.string().max(40), z.string().max(500))]);
export const expandable = { expand: z.array(z.string()).optional() };

const bracketed = (path: readonly PropertyKey[]): string =>
	path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");

/**
 * Reads the parameters of a call as strictly as Stripe does.
 * @throws StripeFailure with `param` for what is missing, unknown or malformed
 */
export const readParameters = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
	const result = schema.safeParse(input, { reportInput: true });
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	if (!issue) throw invalidRequest("Invalid request.");
	if (issue.code === "unrecognized_keys") {
		const param = bracketed([...issue.path, issue.keys[0] ?? ""]);
		throw invalidRequest(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
	}
	const param = bracketed(issue.path);
	if (issue.code === "invalid_type" && issue.input === undefined) {
		throw invalidRequest(`Missing required param: ${param}.`, { code: "parameter_missing", param });
	}
	if (issue.code === "custom" && issue.params?.expected === "integer") {
		throw invalidRequest(`Invalid integer: ${param}`, { code: "parameter_invalid_integer", param });
	}
	throw invalidRequest(`Invalid ${param}: ${issue.message}`, { param });
};

/** Metadata after an update: an empty value removes its key, an empty string removes all. */
export const mergeMetadata = (
	existing: Record<string, string>,
	change: "" | Record<string, string> | undefined,
): Record<string, string> => {
	if (change === "") return {};
	const merged = Object.entries({ ...existing, ...change });
	return Object.fromEntries(merged.filter(([, value]) => value !== ""));
};
