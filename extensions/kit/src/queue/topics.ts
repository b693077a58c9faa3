import type { z } from "zod";
import type { QueueName } from "./names.ts";
import {
	attentionSchema,
	bookingLinkSchema,
	bookingMovedSchema,
	charterMovedSchema,
	mediaProcessSchema,
	mediaRemovedSchema,
	paymentFailedSchema,
	refundDueSchema,
	refundedSchema,
	refundLostSchema,
} from "./payloads.ts";

interface Topic {
	payload: z.ZodType;
	/** The queues that work on the row, one after the other. None: the fact is recorded, nothing follows from it. */
	steps: readonly QueueName[];
	/** Pause between the fact and the first step, in milliseconds. @default 0 */
	delay_ms?: number;
}

const nothing = { payload: bookingMovedSchema, steps: [] } as const;
const told = { payload: bookingMovedSchema, steps: ["mail"] } as const;

/** Every topic of the outbox and the queues that it travels through. The job's name is the topic. */
export const topics = {
	"booking.requested": told,
	// Nobody is written to about a hold that its guest has just placed, only about one that the office has approved.
	"booking.pending": told,
	"booking.confirmed": told,
	"booking.expired": told,
	"booking.cancelled": told,
	"booking.moved": { payload: charterMovedSchema, steps: ["mail"] },
	"booking.in_progress": nothing,
	"booking.completed": nothing,
	"booking.no_show": nothing,
	"booking.link_renewed": { payload: bookingLinkSchema, steps: ["mail"] },
	// First the provider, then the letter. The letter of a cancellation does not wait for it: what it promised and the
	// provider then refuses, or returns days later, has a letter of its own (`payment.refund_lost`).
	"payment.refund_due": { payload: refundDueSchema, steps: ["payments", "mail"] },
	"payment.refunded": { payload: refundedSchema, steps: ["mail"] },
	// After the letters that are on their way: who reads in them that the money comes by hand needs no other one.
	"payment.refund_lost": { payload: refundLostSchema, steps: ["mail"], delay_ms: 30_000 },
	// Most guests type another card at once; only those who leave are written to.
	"payment.failed": { payload: paymentFailedSchema, steps: ["mail"], delay_ms: 30_000 },
	// Into the app, by Directus, then to the office by mail.
	"staff.attention": { payload: attentionSchema, steps: ["payments", "mail"] },
	"media.process": { payload: mediaProcessSchema, steps: ["media"] },
	"media.removed": { payload: mediaRemovedSchema, steps: ["media"] },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;

export function isTopic(name: string): name is TopicName {
	return Object.hasOwn(topics, name);
}

/** Where a topic goes and when: the same for every topic, whether or not it names a delay. */
export function routeOf(topic: TopicName): Topic {
	return topics[topic];
}
