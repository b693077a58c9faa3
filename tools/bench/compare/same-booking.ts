import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Slot } from "../guest.ts";
import { post } from "../post.ts";
import type { BenchStack } from "../stack.ts";

const customer = () => ({
	first_name: "Robin",
	last_name: "Measured",
	email: `${randomUUID().slice(0, 8)}@example.com`,
	phone: "+1 415 555 0100",
});

const bookingColumns = [
	...["charter_type", "guests", "status", "source", "currency", "hold_expires_at", "due_now_cents", "balance_due_at"],
	...["security_deposit_cents", "policy", "locale", "accepted_terms_at", "quote"],
];
const lineColumns = ["kind", "label", "unit", "quantity", "unit_cents", "amount_cents", "tax_class", "sort"];

export interface Example {
	booking: Record<string, unknown>;
	lines: Record<string, unknown>[];
}

/** What our route wrote last, so that the others write the very same columns. */
export async function writtenExample(pool: Pool): Promise<Example> {
	const { rows } = await pool.query<Example>(
		`select to_jsonb(b) as booking, (select jsonb_agg(l order by l.sort) from booking_lines l where l.booking = b.id) as lines
		from bookings b where b.quote is not null and exists (select from charges c where c.booking = b.id and c.intent is not null) order by b.date_created desc limit 1`,
	);
	const [found] = rows;
	if (!found) throw new Error("No booking of ours to copy.");
	const pick = (row: Record<string, unknown>, columns: string[]) =>
		Object.fromEntries(columns.map((column) => [column, row[column]]));
	const booking = { ...pick(found.booking, bookingColumns), hold_expires_at: new Date(Date.now() + 600_000) };
	return { booking, lines: found.lines.map((line) => pick(line, lineColumns)) };
}

export interface Wanted {
	example: Example;
	yacht: string;
	slot: Slot;
}

export async function plainPost({ runtime }: BenchStack, { example, yacht, slot }: Wanted): Promise<number> {
	const { starts_at, ends_at } = slot;
	const lines = { create: example.lines, update: [], delete: [] };
	const body = { ...example.booking, yacht, customer: customer(), starts_at, ends_at, lines };
	const headers = { authorization: `Bearer ${runtime.directus.admin_token}` };
	const answer = await post(`${runtime.directus.url}/items/bookings?fields=id`, body, headers);
	if (answer.status !== 200) throw new Error(`Directus answered ${answer.status}: ${answer.body.slice(0, 300)}`);
	return answer.status;
}

export async function bareSql(pool: Pool, { example, yacht, slot }: Wanted): Promise<void> {
	const client = await pool.connect();
	const { first_name, last_name, email, phone } = customer();
	try {
		await client.query("begin");
		const guest = await client.query<{ id: string }>(
			"insert into customers (first_name, last_name, email, phone) values ($1, $2, $3, $4) returning id",
			[first_name, last_name, email, phone],
		);
		const row = { ...example.booking, ...slot, yacht, customer: guest.rows[0]?.id };
		const booking = await insertRow(client, "bookings", row);
		for (const line of example.lines) await insertRow(client, "booking_lines", { ...line, booking });
		await client.query("commit");
	} catch (error) {
		await client.query("rollback");
		throw error;
	} finally {
		client.release();
	}
}

async function insertRow(client: PoolClient, table: string, row: Record<string, unknown>): Promise<string> {
	const columns = Object.keys(row).join(", ");
	const sql = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1) returning id`;
	const { rows } = await client.query<{ id: string }>(sql, [JSON.stringify(row)]);
	return rows[0]?.id ?? "";
}
