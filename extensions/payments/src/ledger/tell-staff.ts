import type { AttentionCode } from "@harborsmith/kit/queue";
import type { Knex } from "knex";
import { storableJson } from "./storable-json.ts";

/** Something that people have to look at, written in the transaction of what it follows from; the worker tells them. */
export const tellStaff = async (
	trx: Knex,
	code: AttentionCode,
	booking: string | null,
	params: Record<string, string | number | null> = {},
): Promise<void> => {
	await trx.raw("select hs.tell_staff(?, ?::uuid, ?::jsonb)", [code, booking, storableJson(params)]);
};
