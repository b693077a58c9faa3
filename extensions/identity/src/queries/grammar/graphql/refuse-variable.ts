import { charterError } from "@harborsmith/kit";

/** @throws INVALID_INPUT that names the place in the variables, in a sentence for whoever reads answers of GraphQL */
export function refuseVariable(place: string, issue: string): never {
	const field = place.slice(0, 100);
	throw charterError("INVALID_INPUT", `"${field}" ${issue}.`, { details: [{ field, issue }] });
}
