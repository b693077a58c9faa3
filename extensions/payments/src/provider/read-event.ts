import { createHash } from "node:crypto";
import { z } from "zod";
import { cutDeep } from "./cut-deep.ts";
import { eventSchema, type ProviderEvent } from "./schemas.ts";

const named = z.object({ id: eventSchema.shape.id, type: eventSchema.shape.type.catch("unreadable") });

/**
 * What Stripe has signed, as an event. One that has not the shape of an event is one all the same, under its own id or
 * its fingerprint: it is kept, and people look at it. So is one that is nested deeper than anything of Stripe's; it is kept
 * to that depth, since neither this process nor the database writes down what has no end.
 */
export const readEvent = (received: unknown): ProviderEvent => {
	const { value: sent, isCut } = cutDeep(received);
	const event = eventSchema.safeParse(sent);
	if (!isCut && event.success && event.data.is_unreadable === undefined) return event.data;
	const fingerprint = createHash("sha256")
		.update(JSON.stringify(sent) ?? "")
		.digest("hex");
	const { id, type } = named.safeParse(sent).data ?? { id: `unreadable:${fingerprint}`, type: "unreadable" };
	return { id, type, created: new Date(), data: { object: undefined }, is_unreadable: true, body: sent };
};
