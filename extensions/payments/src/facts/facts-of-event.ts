import { read } from "../provider/read.ts";
import { chargeSchema, disputeSchema, intentSchema, type ProviderEvent, refundSchema } from "../provider/schemas.ts";
import type { Fact } from "./facts.ts";
import { declinedByIntent, disputeFact, paidByCharge, paidByIntent, refundFact } from "./facts-of-object.ts";

type Reader = (object: unknown, event: ProviderEvent) => Fact | undefined;

const readers: Record<string, Reader> = {
	"payment_intent.succeeded": (object, { created }) => paidByIntent(read(intentSchema, object), created),
	"charge.succeeded": (object) => paidByCharge(read(chargeSchema, object)),
	"payment_intent.payment_failed": (object, { created }) => declinedByIntent(read(intentSchema, object), created),
	"refund.created": (object) => refundFact(read(refundSchema, object)),
	"refund.updated": (object, { created }) => refundFact(read(refundSchema, object), created),
	"refund.failed": (object, { created }) => refundFact(read(refundSchema, object), created),
	"charge.refund.updated": (object, { created }) => refundFact(read(refundSchema, object), created),
	"charge.dispute.created": (object, { created }) => disputeFact(read(disputeSchema, object), created),
	"charge.dispute.closed": (object, { created }) => disputeFact(read(disputeSchema, object), created),
};

/**
 * The fact that an event tells, or undefined when it tells nothing that we keep.
 * @throws Error when an event that we know does not have the shape that Stripe documents
 */
export const factOfEvent = (event: ProviderEvent): Fact | undefined =>
	Object.hasOwn(readers, event.type) ? readers[event.type]?.(event.data.object, event) : undefined;
