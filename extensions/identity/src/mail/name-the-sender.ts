import type { RegisterFunctions } from "@directus/types";
import { readMailbox } from "@harborsmith/kit";

const isMail = (payload: unknown): payload is Record<string, unknown> =>
	typeof payload === "object" && payload !== null;

/**
 * Directus puts the sender's setting into the envelope as it is, and mail servers refuse a name there: a forgotten
 * password, an invitation or a flow's mail would vanish without a word. A name and its address are told apart first, in the
 * setting and in what a flow names itself.
 */
export function nameTheSender(filter: RegisterFunctions["filter"], setting: unknown): void {
	// Directus hands a text with a comma over as a list.
	const sender = Array.isArray(setting) ? setting.join(",") : setting;
	filter("email.send", (payload) => {
		if (!isMail(payload)) return payload;
		const from = payload.from || sender;
		if (typeof from !== "string") return payload;
		const { name, address } = readMailbox(from);
		return { ...payload, from: name ? { name, address } : address };
	});
}
