import type { FieldOverview } from "@directus/types";
import { refuseValue } from "./refuse-value.ts";

/** As many digits as a number in JavaScript keeps, in which the rules of fields are compared. */
const digits = 15;
const numeric = new Set(["integer", "bigInteger", "float", "decimal"]);

type Column = Pick<FieldOverview, "field" | "type" | "validation">;

/**
 * A number, given as one or as text, that is one, and that the rule of its field can be compared with. How large a number
 * a column holds is the database's to say. @throws INVALID_INPUT
 */
export function checkNumber({ field, type, validation }: Column, value: unknown): void {
	if (!numeric.has(type)) return;
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	if (typeof number !== "number" || (Number.isNaN(number) && value !== "NaN")) return;
	const largest = validation ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
	if (!(Math.abs(number) <= largest)) refuseValue("value_too_large", { name: field });
	if (validation && typeof value === "string" && value.replace(/\D/g, "").length > digits)
		refuseValue("value_too_long", { name: field, digits });
}
