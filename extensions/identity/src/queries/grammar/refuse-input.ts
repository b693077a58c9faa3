import { invalidInput } from "@harborsmith/kit";

/** @throws INVALID_INPUT that names the part of the query */
export function refuseInput(field: string, issue: string): never {
	throw invalidInput([{ field: field.slice(0, 100), issue }]);
}
