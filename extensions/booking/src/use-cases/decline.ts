import { because, type UseCaseOf } from "./use-case.ts";

/** A request is turned down. Nothing was taken and nothing was paid. */
export const decline: UseCaseOf<"decline"> = ({ reason }) => ({
	status: "cancelled",
	...(reason ? { cancellation_reason: reason } : {}),
	...because(reason),
});
