import { because, type UseCaseOf } from "./use-case.ts";

/** The company calls a charter off. What goes back is chosen; the database refuses another amount than was shown. */
export const cancel: UseCaseOf<"cancel"> = ({ refund, refund_cents, reason }) => ({
	status: "cancelled",
	refund_choice: refund,
	...(refund_cents === null || refund_cents === undefined ? {} : { refund_cents }),
	...(reason ? { cancellation_reason: reason } : {}),
	...because(reason),
});
