import type { Knex } from "knex";
import { z } from "zod";
import type { RefundTask } from "./refund-task.ts";

const known = z.object({ cents: z.int() });

/**
 * What one charge lacks of its part of a refund, because some of it has gone back there unheard, is ordered of the
 * booking's other cards, the newest first, once. The caller holds the booking's lock.
 * @returns how much of it they give; the rest is for people
 */
export const passOn = async (
	trx: Knex,
	{ booking, key, reason }: RefundTask,
	{ charge, cents }: { charge: string; cents: number },
): Promise<number> => {
	const effect_key = `stripe.refund:${key}:${charge}:passed-on`;
	const before: { detail: unknown } | undefined = await trx("effects").select("detail").where({ effect_key }).first();
	if (before) return known.parse(before.detail).cents;
	if (cents <= 0) return 0;
	const { rows } = await trx.raw<{ rows: { cents: string }[] }>(
		"select hs.order_rest(b, ?, ?, ?) as cents from bookings b where b.id = ?",
		[key, cents, reason, booking],
	);
	const passed = Number(rows[0]?.cents ?? 0);
	await trx("effects").insert({ effect_key, state: "done", detail: JSON.stringify({ cents: passed }) });
	return passed;
};
