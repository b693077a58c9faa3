import { changeCode } from "@harborsmith/contract/words";
import { canMove } from "@harborsmith/domain";
import { carryOut, type Host } from "./carry-out/carry-out.ts";
import type { BookingRow } from "./carry-out/snapshot.ts";
import type { BookingUseCase } from "./carry-out/use-case.ts";

const whyOf = ({ status, paid_cents, refunded_cents }: BookingRow): string => {
	if (status === "requested") return changeCode("request_unanswered");
	return paid_cents <= refunded_cents ? changeCode("hold_unpaid") : changeCode("hold_ended");
};

/**
 * A request that nobody has answered, or a hold that nobody has paid, runs out. When, and what becomes of its payment
 * before, is for the task that does it. @throws INVALID_STATE for what does not wait
 */
export const expire: BookingUseCase<object, Host> = (context, booking, _input, acting, options) =>
	carryOut(context, booking, {
		name: "expire",
		acting,
		isInTurn: ({ status }) => canMove(status, "expired"),
		changeOf: ({ booking: locked }) => ({ status: "expired", change_code: whyOf(locked) }),
		...options,
	});
