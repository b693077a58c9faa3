import { invalidInput } from "@harborsmith/kit";

/** @throws INVALID_INPUT that names the place in the variables, for whoever reads answers of GraphQL */
export function refuseVariable(place: string, issue: string): never {
	throw invalidInput([{ field: place.slice(0, 100), issue }]);
}
