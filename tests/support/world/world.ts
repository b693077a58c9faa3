import { randomUUID } from "node:crypto";
import { Pool, type PoolClient } from "pg";
import { type TestStack, useStack } from "../stack.ts";

type Values = Record<string, unknown>;
type Runner = Pool | PoolClient;

/** A stack with rows of our own to attack, apart from the demo fleet. */
export interface World {
	stack: TestStack;
	pool: Pool;
	marina: string;
	customer: string;
	/** Inserts a row as the database's owner and gives its id. */
	insert: (table: string, values: Values, runner?: Runner) => Promise<string>;
	/** A yacht without buffers that takes 12 guests, and rates for captained charters. */
	yacht: (values?: Values) => Promise<string>;
	/** A pending booking; times are hours after `dawn`. It has one line of `costs` cents, or costs nothing. */
	book: (yacht: string, from: number, to: number, values?: Values, runner?: Runner) => Promise<string>;
	/** A charge of a booking that nobody has paid yet; by hand unless another provider is given. */
	charge: (booking: string, amount_cents: number, values?: Values) => Promise<string>;
	one: <Row extends Values>(text: string, values?: unknown[]) => Promise<Row>;
	close: () => Promise<void>;
}

/** 8:00 on a summer's day in San Francisco, far from the demo bookings. */
export const dawn = Date.parse("2033-06-14T15:00:00Z");
export const at = (hour: number): string => new Date(dawn + hour * 3_600_000).toISOString();

export async function createWorld(): Promise<World> {
	const stack = await useStack();
	const pool = new Pool({ connectionString: stack.postgres.url, max: 30 });
	const insert: World["insert"] = async (table, values, runner = pool) => {
		const names = Object.keys(values);
		const slots = names.map((_, index) => `$${index + 1}`);
		const { rows } = await runner.query<{ id: string }>(
			`INSERT INTO ${table} (${names.join(", ")}) VALUES (${slots.join(", ")}) RETURNING id`,
			Object.values(values),
		);
		return rows[0]?.id ?? "";
	};
	const named = (name: string) => ({ name, slug: `${name.toLowerCase()}-${randomUUID()}` });
	const marina = await insert("marinas", { ...named("Attack"), timezone: "America/Los_Angeles" });
	const email = `attack-${randomUUID()}@harborsmith.example.com`;
	const customer = await insert("customers", { first_name: "Anne", last_name: "Bonny", email });
	return {
		stack,
		pool,
		marina,
		customer,
		insert,
		yacht: async (values = {}) => {
			const charter_types = JSON.stringify(["captained", "bareboat"]);
			const boat = { ...named("Revenge"), marina, charter_types, max_guests: 12, gross_tonnage: 200, status: "active" };
			const yacht = await insert("yachts", { ...boat, ...values });
			for (const [unit, amount_cents] of Object.entries({ hour: 25_000, half_day: 90_000, full_day: 160_000 })) {
				await insert("rates", { yacht, charter_type: "captained", unit, amount_cents });
			}
			return yacht;
		},
		book: async (yacht, from, to, { costs = 0, ...values } = {}, runner = pool) => {
			const times = { starts_at: at(from), ends_at: at(to) };
			const row = { yacht, customer, ...times, charter_type: "captained", guests: 2, ...values };
			const booking = await insert("bookings", row, runner);
			if (!costs) return booking;
			const line = { booking, kind: "charter", label: "Charter", quantity: 1, unit_cents: costs, amount_cents: costs };
			await insert("booking_lines", line, runner);
			return booking;
		},
		charge: (booking, amount_cents, values = {}) =>
			insert("charges", { booking, purpose: "fare", state: "closed", currency: "USD", amount_cents, ...values }),
		one: async <Row extends Values>(text: string, values: unknown[] = []) => {
			const { rows } = await pool.query<Row>(text, values);
			const [row] = rows;
			if (!row) throw new Error(`No row: ${text}`);
			return row;
		},
		close: () => pool.end(),
	};
}
