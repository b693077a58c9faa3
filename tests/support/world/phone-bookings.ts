import { expect } from "vitest";
import { tokenOf } from "../token-of.ts";
import { at, createWorld } from "./world.ts";

export type Row = Record<string, unknown>;

/** A world of its own with somebody at the charter desk who takes bookings by phone. */
export const openDesk = async () => {
	const world = await createWorld();
	const staff = await tokenOf(world.stack, "staff");
	const send = (method: string, path: string, body: unknown, token = staff) =>
		world.stack.api(path, { method, token, body: JSON.stringify(body) });
	/** What the desk types for a charter from 9:00 to 13:00. */
	const call = async (values: Row = {}, yacht?: string): Promise<Row> => ({
		yacht: yacht ?? (await world.yacht({ currency: "EUR", security_deposit_cents: 50_000 })),
		customer: world.customer,
		charter_type: "captained",
		starts_at: at(1),
		ends_at: at(5),
		guests: 4,
		...values,
	});
	const create = (body: unknown, token = staff) => send("POST", "/items/bookings?fields=*,lines.*", body, token);
	return {
		world,
		staff,
		send,
		call,
		create,
		created: async (body: unknown): Promise<Row> => {
			const answer = await create(body);
			expect(answer.status, JSON.stringify(answer.body)).toBe(200);
			return (answer.body as { data: Row }).data;
		},
		change: (id: string, fields: Row) => send("PATCH", `/items/bookings/${id}`, fields),
	};
};

export type Desk = Awaited<ReturnType<typeof openDesk>>;
