import { extendHold as extended } from "@harborsmith/domain";
import { refuse, unwrap } from "@harborsmith/kit";
import { carryOut } from "./carry-out/carry-out.ts";
import type { BookingRow } from "./carry-out/snapshot.ts";
import type { BookingUseCase } from "./carry-out/use-case.ts";

const refuseWhatIsNotHeld = ({ status }: BookingRow): void => {
	if (status === "expired") throw refuse("HOLD_EXPIRED", "hold_ran_out", {});
	if (status !== "pending") throw refuse("INVALID_STATE", "nothing_is_held", {});
};

/** A hold lasts five minutes more, once, when its guest begins to pay. @throws HOLD_EXPIRED, INVALID_STATE */
export const extendHold: BookingUseCase<object> = async (context, booking, _input, acting, options) => {
	const { settings } = await context.catalogue.rules();
	return carryOut(context, booking, {
		name: "extend_hold",
		acting,
		isInTurn: () => true,
		changeOf: ({ booking: locked }) => {
			refuseWhatIsNotHeld(locked);
			const until = unwrap(extended(locked, context.now(), settings));
			return { hold_expires_at: until.toISOString(), hold_extended: true };
		},
		...options,
	});
};
