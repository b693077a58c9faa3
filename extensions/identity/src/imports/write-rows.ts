import type { AbstractServiceOptions } from "@directus/types";
import { announceAfterCommit, errorFromRivalry, inTransaction } from "@harborsmith/kit";
import type { Knex } from "knex";
import { refuseInput } from "../queries/grammar/refuse-input.ts";
import type { ImportServices } from "./import-services.ts";
import { type Format, readRows } from "./read-rows.ts";
import { serviceOf } from "./service-of.ts";

/** Directus's service of one import: whose rights it has, and where it writes. */
export type Importer = AbstractServiceOptions & { knex: Knex };

export interface ImportFile {
	collection: string;
	file: string;
	format: Format;
	/** Ends the import. */
	limit: AbortSignal;
}

/** By which Postgres says that an earlier statement of the transaction has failed. */
const alreadyFailed = "25P02";

/** All rows of a file, or none. @throws what Directus tells of the rows that were refused, as a list */
export function writeRows(services: ImportServices, importer: Importer, imported: ImportFile): Promise<void> {
	const { knex } = importer;
	const write = (trx: Knex): Promise<void> => writeIn(trx, services, importer, imported);
	return knex.isTransaction ? write(knex) : inTransaction(knex, write);
}

async function writeIn(
	trx: Knex,
	services: ImportServices,
	{ schema, accountability }: Importer,
	{ collection, file, format, limit }: ImportFile,
): Promise<void> {
	const isSingleton = schema.collections[collection]?.singleton ?? false;
	const service = serviceOf(services, collection, { knex: trx, schema, accountability });
	const announcing = await announceAfterCommit(trx);
	const tracker = services.createErrorTracker();
	let number = 0;
	for await (const row of readRows(file, format)) {
		limit.throwIfAborted();
		number += 1;
		if (isSingleton && number > 1) refuseInput("file", `holds several rows, and ${collection} has one`);
		const errors = await errorsOf(() =>
			isSingleton ? service.upsertSingleton(row, announcing) : service.upsertOne(row, announcing),
		);
		// The cause is known by then, of a row before.
		if (tracker.hasErrors() && errors.some((error) => codeOf(error) === alreadyFailed)) break;
		for (const error of errors) tracker.addCapturedError(error, number);
		if (tracker.shouldStop()) break;
	}
	if (tracker.hasErrors()) throw tracker.buildFinalErrors();
}

/** Why a row cannot be written. @throws what is no fault of the row */
async function errorsOf(write: () => Promise<unknown>): Promise<unknown[]> {
	try {
		await write();
		return [];
	} catch (error) {
		if (errorFromRivalry(error)) throw error;
		return [error].flat();
	}
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
