export interface FailureBody {
	type: "card_error" | "invalid_request_error" | "idempotency_error" | "api_error";
	code?: string;
	decline_code?: string;
	message: string;
	param?: string;
	charge?: string;
	payment_intent?: unknown;
	payment_method?: unknown;
	doc_url?: string;
}

/** An answer in Stripe's error shape. */
export class StripeFailure extends Error {
	override name = "StripeFailure";
	status: number;
	body: FailureBody;
	/** Stripe keeps the answer for the idempotency key only once the operation has begun. */
	executed: boolean;

	constructor(status: number, body: FailureBody, executed = false) {
		super(body.message);
		this.status = status;
		this.body = body.code ? { doc_url: `https://stripe.com/docs/error-codes/${body.code}`, ...body } : body;
		this.executed = executed;
	}
}

export const invalidRequest = (message: string, more: Partial<FailureBody> = {}, status = 400): StripeFailure =>
	new StripeFailure(status, { type: "invalid_request_error", message, ...more });

export const noSuch = (kind: string, id: string, param = kind): StripeFailure =>
	invalidRequest(`No such ${kind}: '${id}'`, { code: "resource_missing", param }, 404);
