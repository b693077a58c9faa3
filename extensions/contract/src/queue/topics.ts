import type * as z from "zod/mini";
import type { QueueName } from "./names.ts";
import {
	attention,
	bookingLink,
	bookingMoved,
	charterMoved,
	crewReleased,
	mediaProcess,
	mediaRemoved,
	paymentFailed,
	refundDue,
	refunded,
	refundLost,
} from "./payloads.ts";

interface Topic {
	payload: z.ZodMiniType;
	/** The queues that work on the row, one after the other. None: the fact is recorded, nothing follows from it. */
	steps: readonly QueueName[];
	/** What the facts say that the steps follow, where it is not all of them. */
	followed?: Readonly<Record<string, string>>;
	/** Pause between the fact and the first step, in milliseconds. @default 0 */
	delay_ms?: number;
}

/** For programs of other people, which read the outbox; nothing here follows from it. */
const recorded = { payload: bookingMoved, steps: [] } as const;
const told = { payload: bookingMoved, steps: ["mail"] } as const;

/** Every topic of the outbox and the queues that it travels through. The job's name is the topic. */
export const topics = {
	"booking.requested": told,
	// Nobody is written to about a hold that its guest has just placed, only about one that the office has approved.
	"booking.pending": { ...told, followed: { from: "requested" } },
	"booking.confirmed": told,
	"booking.expired": told,
	"booking.cancelled": told,
	"booking.moved": { payload: charterMoved, steps: ["mail"] },
	"booking.in_progress": recorded,
	"booking.completed": recorded,
	"booking.no_show": recorded,
	"crew.released": { payload: crewReleased, steps: ["mail"] },
	"booking.link_renewed": { payload: bookingLink, steps: ["mail"] },
	// First the provider, then the letter. The letter of a cancellation does not wait for it: what it promised and the
	// provider then refuses, or returns days later, has a letter of its own (`payment.refund_lost`).
	"payment.refund_due": { payload: refundDue, steps: ["payments", "mail"] },
	"payment.refunded": { payload: refunded, steps: ["mail"] },
	// After the letters that are on their way: who reads in them that the money comes by hand needs no other one.
	"payment.refund_lost": { payload: refundLost, steps: ["mail"], delay_ms: 30_000 },
	// Most guests type another card at once; only those who leave are written to.
	"payment.failed": { payload: paymentFailed, steps: ["mail"], delay_ms: 30_000 },
	// Into the app, by Directus, then to the office by mail.
	"staff.attention": { payload: attention, steps: ["payments", "mail"] },
	// Into the app alone: the office has its mail about it already.
	"staff.notice": { payload: attention, steps: ["payments"] },
	"media.process": { payload: mediaProcess, steps: ["media"] },
	"media.removed": { payload: mediaRemoved, steps: ["media"] },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;

/** What a row of a topic carries, as it is written. */
export type TopicPayload<Name extends TopicName> = z.input<(typeof topics)[Name]["payload"]>;

export function isTopic(name: string): name is TopicName {
	return Object.hasOwn(topics, name);
}

/** Where a topic goes and when: the same for every topic, whether or not it names a delay. */
export function routeOf(topic: TopicName): Topic {
	return topics[topic];
}
