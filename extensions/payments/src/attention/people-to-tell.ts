import { type Actor, actors, mayDo } from "@harborsmith/domain";
import { type Person, type PolicyName, peopleWith, policyIds, systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

const isPolicy = (actor: Actor): actor is Actor & PolicyName => Object.hasOwn(policyIds, actor);

/** Who can do something about money, by the one table of rights, and administrators. */
export const peopleToTell = async (trx: Knex): Promise<Person[]> => {
	const people = await peopleWith(
		trx,
		actors.filter(isPolicy).filter((actor) => mayDo(actor, "take_money")),
	);
	return people.filter(({ id }) => id !== systemUserId);
};
