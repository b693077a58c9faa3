import type { DeskUseCase } from "@harborsmith/contract/desk";
import { approve } from "./approve.ts";
import { cancel } from "./cancel.ts";
import { change } from "./change.ts";
import { checkIn } from "./check-in.ts";
import { checkOut } from "./check-out.ts";
import { confirm } from "./confirm.ts";
import { decline } from "./decline.ts";
import { move } from "./move.ts";
import { noShow } from "./no-show.ts";
import type { UseCaseOf } from "./use-case.ts";

/** Every use case that the desk has, by its name in the contract. */
export const useCases: { [Name in DeskUseCase]: UseCaseOf<Name> } = {
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
