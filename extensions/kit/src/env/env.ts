import { profiles } from "@harborsmith/contract/settings";
import { z } from "zod";
import { issueText } from "../input/issue-text.ts";

/** Directus hands numbers, booleans and lists to extensions; this gives the text back that the operator wrote. */
const asWritten = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(String).join(",");
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return value === "" || value === null ? undefined : value;
};

export const envText = (minimum = 1) => z.preprocess(asWritten, z.string().min(minimum));
export const envOptionalText = () => z.preprocess(asWritten, z.string().optional());
/** An address without a closing slash, so that a path can follow. */
const address = z.url().transform((url) => url.replace(/\/+$/, ""));
export const envUrl = () => z.preprocess(asWritten, address);
export const envOptionalUrl = () => z.preprocess(asWritten, address.optional());
export const envWholeNumber = (standard: number, minimum = 0) =>
	z.preprocess(asWritten, z.coerce.number().int().min(minimum).default(standard));
export const envFlag = (standard: boolean) =>
	z.preprocess(
		asWritten,
		z
			.enum(["true", "false", "1", "0"])
			.transform((text) => text === "true" || text === "1")
			.default(standard),
	);

/** `production` unless it says `demo`: limits are on, stand-ins and known secrets are refused. */
export const envProfile = () => z.preprocess(asWritten, z.enum(profiles).default("production"));

/** The settings that every Harborsmith program shares. Spread it into the program's own schema. */
export const commonEnv = {
	HARBORSMITH_SECRET: envText(32),
	HARBORSMITH_PROFILE: envProfile(),
	PUBLIC_URL: envUrl(),
	STOREFRONT_URL: envUrl(),
	REDIS_URL: envOptionalText(),
};

/**
 * Reads a program's environment once, at start.
 * @throws Error that names each wrong variable and what is expected, never its value
 */
export const parseEnv = <Shape extends z.ZodRawShape>(shape: Shape, source: Record<string, unknown>) => {
	const result = z.object(shape).safeParse(source, { error: issueText });
	if (result.success) return result.data;
	const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`Harborsmith cannot start, these environment variables are wrong:\n${lines.join("\n")}`);
};
