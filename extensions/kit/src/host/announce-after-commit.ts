import type { ActionEventParams } from "@directus/types";
import type { Knex } from "knex";
import { hostEmitter } from "./host-emitter.ts";

/** Options of a service's writes. */
export interface Announcing {
	bypassEmitAction?: (event: ActionEventParams) => void;
}

const isTransaction = (database: Knex): database is Knex.Transaction => database.isTransaction === true;

/** Resolves once it and every transaction around it are committed. @throws when one of them is undone */
const committed = async (trx: Knex.Transaction): Promise<void> => {
	for (let own: Knex.Transaction | undefined = trx; own; own = own.parentTransaction) await own.executionPromise;
};

/**
 * Lets Flows, sockets and hooks hear of what a service writes inside `trx` once it stands, in the order of the writes, and of
 * nothing that is undone. By itself the host tells at once, and whoever looks then sees the row as it was before. Where the
 * host's emitter is not to be found it is left to that.
 */
export const announceAfterCommit = async (trx: Knex): Promise<Announcing> => {
	const emitter = await hostEmitter();
	if (!emitter || !isTransaction(trx)) return {};
	const events: ActionEventParams[] = [];
	void committed(trx).then(
		() => {
			for (const { event, meta, context } of events) emitter.emitAction(event, meta, context);
		},
		() => undefined,
	);
	return { bypassEmitAction: (event) => events.push(event) };
};
