import { because, useCase } from "./carry-out/use-case.ts";

/** Nobody came. What goes back is chosen, nothing unless something is. */
export const noShow = useCase("no_show", ({ refund, refund_cents, reason }) => ({
	status: "no_show",
	refund_choice: refund,
	...(refund_cents === null || refund_cents === undefined ? {} : { refund_cents }),
	...because(reason),
}));
