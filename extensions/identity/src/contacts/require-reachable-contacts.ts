import type { EventContext, RegisterFunctions } from "@directus/types";
import { emailField, nameField } from "@harborsmith/contract/shapes";
import { companyLocale, invalidInput, isObject, readPhone } from "@harborsmith/kit";
import { contactColumns } from "./contact-columns.ts";

type Row = Record<string, unknown>;

const readBy = { name: nameField(), email: emailField() };

async function readContacts(
	payload: unknown,
	columns: NonNullable<(typeof contactColumns)[string]>,
	database: EventContext["database"],
): Promise<unknown> {
	if (!isObject(payload)) return payload;
	const read: Row = { ...payload };
	for (const [field, kind] of Object.entries(columns)) {
		const typed = payload[field];
		// What is missing or emptied is for the required columns to refuse.
		if (typeof typed !== "string" || typed.trim() === "") continue;
		if (kind === "phone") {
			read[field] = readPhone(typed, await companyLocale(database), field);
			continue;
		}
		const result = readBy[kind].safeParse(typed);
		if (!result.success) {
			throw invalidInput(result.error.issues.map(({ message }) => ({ field, issue: message })));
		}
		read[field] = result.data;
	}
	return read;
}

/** Directus names the events of its own collections without `items`. */
const eventOf = (collection: string, event: string): string =>
	collection.startsWith("directus_")
		? `${collection.slice("directus_".length)}.${event}`
		: `${collection}.items.${event}`;

/**
 * What staff type, import or send about a person and what anybody says of themselves, follows the same definitions as a
 * guest's own form, so that nothing is kept that mail then refuses. Rows from before stay as they are until somebody writes the column again.
 * @throws INVALID_INPUT
 */
export function requireReachableContacts(filter: RegisterFunctions["filter"]): void {
	for (const [collection, columns] of Object.entries(contactColumns)) {
		for (const event of ["create", "update"]) {
			filter(eventOf(collection, event), (payload, _meta, { database }) => readContacts(payload, columns, database));
		}
	}
}
