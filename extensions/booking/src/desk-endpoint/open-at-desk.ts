import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isBookingNumber, isUuid, mayDo, type UseCase } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { Acting } from "../access/acting.ts";
import type { Caller } from "../access/caller.ts";
import { companyActors } from "../access/company-actors.ts";

interface Wish {
	/** The booking's id, or its number. */
	id: string;
	caller: Caller;
	useCase: UseCase;
}

/**
 * A booking for somebody of the company who may do this with it, under their own rights. Who may not is told nothing of it.
 * @throws UNAUTHORIZED, FORBIDDEN, NOT_FOUND
 */
export const openAtDesk = async (
	context: CharterContext,
	{ id, caller, useCase }: Wish,
): Promise<{ booking: string; acting: Acting }> => {
	const { accountability: rights, user, ip } = caller;
	if (!rights?.user) throw refuse("UNAUTHORIZED", "sign_in_first", {});
	const actors = await companyActors(context, caller);
	const actor = actors.find((each) => mayDo(each, useCase));
	if (!actor) throw refuse("FORBIDDEN", "role_may_not", {});
	const column = isUuid(id) ? "id" : isBookingNumber(id) ? "number" : undefined;
	const row =
		column &&
		(await context
			.database("bookings")
			.select<{ id: string }[]>("id")
			.where({ [column]: id })
			.first());
	if (!row) throw refuse("NOT_FOUND", "no_such_booking", {});
	return { booking: row.id, acting: { actor, user, ip, rights } };
};
