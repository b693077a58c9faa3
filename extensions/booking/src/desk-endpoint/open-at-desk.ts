import type { Accountability } from "@directus/types";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isBookingNumber, mayDo, type UseCase } from "@harborsmith/domain";
import { charterError } from "@harborsmith/kit";
import type { Caller } from "../access/caller.ts";
import { companyActors } from "../access/company-actors.ts";

interface Wish {
	/** The booking's id, or its number. */
	id: string;
	caller: Caller;
	useCase: UseCase;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A booking for somebody of the company who may do this with it. Who may not is told nothing of it.
 * @throws UNAUTHORIZED, FORBIDDEN, NOT_FOUND
 */
export const openAtDesk = async (
	context: CharterContext,
	{ id, caller, useCase }: Wish,
): Promise<{ booking: string; accountability: Accountability }> => {
	const { accountability } = caller;
	if (!accountability?.user) throw charterError("UNAUTHORIZED", "Please sign in.");
	const actors = await companyActors(context, caller);
	if (!actors.some((actor) => mayDo(actor, useCase))) {
		throw charterError("FORBIDDEN", "Your role may not do this with a booking.");
	}
	const column = uuid.test(id) ? "id" : isBookingNumber(id) ? "number" : undefined;
	const row =
		column &&
		(await context
			.database("bookings")
			.select<{ id: string }[]>("id")
			.where({ [column]: id })
			.first());
	if (!row) throw charterError("NOT_FOUND", "We have no such booking.");
	return { booking: row.id, accountability };
};
