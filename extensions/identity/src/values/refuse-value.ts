import { charterError } from "@harborsmith/kit";

/** @throws INVALID_INPUT that says in a sentence what is wrong with the value of a field */
export function refuseValue(field: string, issue: string): never {
	throw charterError("INVALID_INPUT", `The value of ${field} ${issue}.`, { details: [{ field, issue }] });
}
