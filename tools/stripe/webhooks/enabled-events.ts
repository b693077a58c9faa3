/** What the demo endpoint is subscribed to. Other events are made and listed, but not sent. */
export const enabledEvents: ReadonlySet<string> = new Set([
	"payment_intent.succeeded",
	"payment_intent.payment_failed",
	"payment_intent.canceled",
	"payment_intent.processing",
	"payment_intent.requires_action",
	"payment_intent.amount_capturable_updated",
	"charge.succeeded",
	"charge.refunded",
	"refund.created",
	"refund.updated",
	"refund.failed",
	"charge.dispute.created",
	"charge.dispute.closed",
]);
