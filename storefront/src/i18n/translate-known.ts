import type { MessageKey, Translate } from "./catalogue.ts";
import type { Values } from "./message.ts";

/** The message of a key that the service made up at run time (an error code, a status), or undefined when there is none. */
export function translateKnown(t: Translate, key: string, values?: Values): string | undefined {
	const text = t(key as MessageKey, values);
	return text === key ? undefined : text;
}
