import type { AttentionCode } from "@harborsmith/contract/queue";
import { storableJson } from "@harborsmith/kit";
import type { Knex } from "knex";

/**
 * Something that people have to look at, written in the transaction of what it follows from; the worker tells them. What
 * is found again and again bears a `key`: they hear of it once.
 */
export const reportToOffice = async (
	trx: Knex,
	code: AttentionCode,
	booking: string | null,
	params: Record<string, string | number | null> = {},
	key: string | null = null,
): Promise<void> => {
	await trx.raw("select hs.report_to_office(?, ?::uuid, ?::jsonb, ?)", [code, booking, storableJson(params), key]);
};
