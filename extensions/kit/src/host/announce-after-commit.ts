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

/** What each transaction has to announce, in the order of its writes, whichever service writes. */
const queues = new WeakMap<Knex.Transaction, ActionEventParams[]>();

/**
 * Lets Flows, sockets and hooks hear of what a service writes inside `trx` once it stands, in the order of the writes, and of
 * nothing that is undone. By itself the host tells at once, and whoever looks then sees the row as it was before. Where the
 * host's emitter is not to be found it is left to that.
 */
export const announceAfterCommit = async (trx: Knex): Promise<Announcing> => {
	const emitter = await hostEmitter();
	if (!emitter || !isTransaction(trx)) return {};
	let events = queues.get(trx);
	if (!events) {
		const queue: ActionEventParams[] = [];
		queues.set(trx, queue);
		events = queue;
		void committed(trx).then(
			() => {
				for (const { event, meta, context } of queue) emitter.emitAction(event, meta, context);
			},
			() => undefined,
		);
	}
	const own = events;
	return { bypassEmitAction: (event) => own.push(event) };
};
