import type { AttentionCode } from "@harborsmith/contract/queue";
import { type Actor, actors, mayDo } from "@harborsmith/domain";
import { type Person, type PolicyName, peopleWith, policyIds, systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

const isPolicy = (actor: Actor): actor is Actor & PolicyName => Object.hasOwn(policyIds, actor);

/**
 * Who can do something about it, by the one table of rights. Of money administrators hear as well; a request to book is
 * the daily work of the office.
 */
export const findRecipients = async (trx: Knex, code: AttentionCode): Promise<Person[]> => {
	const isRequest = code === "request_to_answer";
	const policies = actors.filter(isPolicy).filter((actor) => mayDo(actor, isRequest ? "approve" : "take_money"));
	const people = await peopleWith(trx, policies, { administrators: !isRequest });
	return people.filter(({ id }) => id !== systemUserId);
};
