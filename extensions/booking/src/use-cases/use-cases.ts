import type { DeskInput, DeskUseCase } from "@harborsmith/contract/desk";
import { approve } from "./approve.ts";
import { cancel } from "./cancel/cancel.ts";
import type { BookingUseCase } from "./carry-out/use-case.ts";
import { change } from "./change.ts";
import { checkIn } from "./check-in.ts";
import { checkOut } from "./check-out.ts";
import { confirm } from "./confirm.ts";
import { decline } from "./decline.ts";
import { expire } from "./expire.ts";
import { extendHold } from "./extend-hold.ts";
import { move } from "./move.ts";
import { noShow } from "./no-show.ts";

/** What the desk can do with a booking, by its names in the contract. */
export const deskUseCases: { [Name in DeskUseCase]: BookingUseCase<DeskInput<Name>> } = {
	approve,
	decline,
	confirm,
	move,
	change,
	cancel,
	check_in: checkIn,
	check_out: checkOut,
	no_show: noShow,
};

/** Everything that can be done with a booking that there is. Making one is in `book`, paying for it in `pay`. */
export const useCases = { ...deskUseCases, extend_hold: extendHold, expire };
