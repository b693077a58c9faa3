import type { ErrorCode } from "@harborsmith/domain";
import { type CharterError, charterError } from "./charter-error.ts";

const codes: Record<string, ErrorCode> = {
	HS001: "SLOT_TAKEN",
	HS002: "INVALID_STATE",
	HS003: "FORBIDDEN",
	HS004: "INVALID_INPUT",
	HS005: "GUEST_LIMIT",
	HS006: "EXTRA_SOLD_OUT",
	HS007: "PROMO_INVALID",
};

const details = (text: unknown): Record<string, unknown> => {
	if (typeof text !== "string" || text === "") return {};
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
	} catch {
		return {};
	}
};

/** The contract's error behind an exception that one of our triggers raised, or undefined for any other error. */
export const errorFromDatabase = (error: unknown): CharterError | undefined => {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	const code = codes[error.code];
	if (!code) return undefined;
	const sentence = error.message.slice(error.message.lastIndexOf(" - ") + 1).replace(/^- /, "");
	return charterError(code, sentence, "detail" in error ? details(error.detail) : {});
};
