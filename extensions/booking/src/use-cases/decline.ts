import { because, useCase } from "./carry-out/use-case.ts";

/** A request is turned down. Nothing was taken and nothing was paid. */
export const decline = useCase("decline", ({ reason }) => ({
	status: "cancelled",
	...(reason ? { cancellation_reason: reason } : {}),
	...because(reason),
}));
