import type { Accountability, RegisterFunctions, SchemaOverview } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import { z } from "zod";
import type { Sights } from "./rights/sights.ts";

const Subscribe = z.object({ type: z.string().regex(/^subscribe$/i), collection: z.string() });
const Sent = z.object({ client: z.object({ accountability: z.custom<Accountability>().nullish() }) });

/**
 * Only who reads every row of a collection may subscribe to it. Directus tells a subscriber of each change before it looks
 * whether the row is one of theirs: by the ids of what was deleted, by an error for a row that is hidden, by a count of none.
 * @throws FORBIDDEN
 */
export function refuseWatching(
	filter: RegisterFunctions["filter"],
	sights: Sights,
	getSchema: () => Promise<SchemaOverview>,
): void {
	filter("websocket.message", async (message, meta) => {
		const asked = Subscribe.safeParse(message);
		if (!asked.success) return message;
		const person = Sent.parse(meta).client.accountability;
		if (person?.admin) return message;
		const sight = person && (await sights.of(person, await getSchema()));
		if (sight?.readsAllRows(asked.data.collection)) return message;
		throw refuse("FORBIDDEN", "watch_whole_lists", {});
	});
}
