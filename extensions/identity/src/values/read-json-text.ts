import type { EventContext } from "@directus/types";
import { isObject, refused } from "@harborsmith/kit";

const nul = String.fromCharCode(0);

/** Whether a text that Postgres cannot hold stands anywhere in a value, names of fields included. */
const holdsNul = (value: unknown): boolean => {
	if (typeof value === "string") return value.includes(nul);
	if (Array.isArray(value)) return value.some(holdsNul);
	return isObject(value) && Object.entries(value).some(([name, part]) => name.includes(nul) || holdsNul(part));
};

const parsed = (text: string): unknown => {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" ? value : text;
	} catch {
		// No JSON: the database refuses it as such.
		return text;
	}
};

/**
 * A json field that is given as text is kept by the host as the object that the text spells, so every rule about such
 * objects has to see the object. @throws INVALID_INPUT for what no json field can hold
 */
export const readJsonText = (collection: string, payload: unknown, schema: EventContext["schema"]): unknown => {
	const fields = schema?.collections[collection]?.fields;
	if (!isObject(payload) || !fields) return payload;
	const read = { ...payload };
	for (const [name, value] of Object.entries(payload)) {
		if (fields[name]?.type !== "json") continue;
		read[name] = typeof value === "string" ? parsed(value) : value;
		if (!holdsNul(read[name])) continue;
		throw refused("INVALID_INPUT", { refusal: "character_not_kept", field: name });
	}
	return read;
};
