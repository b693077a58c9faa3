import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../tests/support/own-directus.ts";
import { useStack } from "../../tests/support/stack.ts";

let own: OwnDirectus;

interface Row {
	kind?: string;
	status?: string;
	cents: number;
	provider?: string;
	id?: string;
	key?: string;
}
interface Old {
	status: string;
	intent?: string;
	/** The card form of the intent is closed. */
	closed?: boolean;
	rows: Row[];
	/** `purpose state amount intent: paid back waits`, the oldest first. */
	charges: string[];
}

/** Bookings as a release without charges left them: one intent, and a ledger whose rows name none. */
const old: Record<string, Old> = {
	"a hold whose guest has the card form open": {
		status: "pending",
		intent: "pi_open",
		rows: [{ cents: 500, status: "failed", id: "ch_declined" }],
		charges: ["fare open 25000 pi_open: 0 0 0"],
	},
	"a hold that ran out": {
		status: "expired",
		intent: "pi_over",
		closed: true,
		rows: [],
		charges: ["fare closed 25000 pi_over: 0 0 0"],
	},
	"a hold that ran out while its form was open": {
		status: "expired",
		intent: "pi_forgotten",
		rows: [],
		charges: ["fare open 25000 pi_forgotten: 0 0 0"],
	},
	"a charter that is over, paid by a way that has no name any more, with a form that nobody closed": {
		status: "completed",
		intent: "pi_forgotten_too",
		rows: [{ kind: "external", cents: 100_000, provider: "paypal", id: "old paypal" }],
		charges: ["fare open 25000 pi_forgotten_too: 0 0 0", "fare paid 100000 -: 100000 0 0"],
	},
	"a charter paid at once, after a try that was declined": {
		status: "confirmed",
		intent: "pi_paid",
		rows: [
			{ cents: 100_000, status: "failed", id: "ch_first_try" },
			{ cents: 100_000, id: "ch_paid" },
		],
		charges: ["fare paid 100000 pi_paid: 100000 0 0"],
	},
	"a charter paid by two cards, of which a part of the newer one went back": {
		status: "confirmed",
		intent: "pi_second",
		rows: [
			{ cents: 25_000, id: "ch_one" },
			{ cents: 75_000, id: "ch_two" },
			{ kind: "refund", cents: 70_000, status: "pending", key: "request:x" },
			{ kind: "refund", cents: 70_000, id: "re_two", key: "request:x" },
		],
		charges: ["fare paid 25000 pi_first: 25000 0 0", "balance paid 75000 pi_second: 75000 70000 0"],
	},
	"a charter paid in cash and by card, with refunds of both and one that waits": {
		status: "confirmed",
		intent: "pi_mixed",
		rows: [
			{ kind: "external", cents: 40_000, provider: "cash" },
			{ cents: 60_000, id: "ch_mixed" },
			{ kind: "refund", cents: 10_000, provider: "cash" },
			{ kind: "refund", cents: 5000, status: "failed", id: "re_lost" },
			{ kind: "refund", cents: 20_000, status: "pending", key: "request:y" },
		],
		charges: ["fare paid 40000 -: 40000 10000 0", "fare paid 60000 pi_mixed: 60000 0 20000"],
	},
	"a charter whose refund is larger than any one payment": {
		status: "cancelled",
		intent: "pi_whole",
		rows: [
			{ cents: 25_000, id: "ch_a" },
			{ cents: 75_000, id: "ch_b" },
			{ kind: "refund", cents: 90_000, provider: "bank" },
		],
		charges: ["balance paid 75000 pi_whole: 100000 90000 0"],
	},
	"a charter that was brought in": {
		status: "completed",
		rows: [
			{ cents: 25_000, provider: "import", id: "old 1" },
			{ cents: 75_000, provider: "import", id: "old 2" },
		],
		charges: ["fare paid 25000 -: 25000 0 0", "balance paid 75000 -: 75000 0 0"],
	},
};
const ids = Object.fromEntries(Object.keys(old).map((name) => [name, randomUUID()]));

const step = async (program: string) => {
	const { code, said } = await own.run([program]);
	expect([program, code], said).toEqual([program, 0]);
};

beforeAll(async () => {
	own = await ownDirectus(await useStack(), "oldpayments");
	await step("setup/apply-schema.ts");
	await step("database/apply.ts");
	const { database } = own;
	await database.query("SET session_replication_role = replica");
	await database.query("ALTER TABLE payments DROP COLUMN charge CASCADE");
	await database.query("DROP TABLE charges CASCADE");
	for (const table of ["directus_fields", "directus_relations", "directus_collections"]) {
		const column = table === "directus_relations" ? "many_collection" : "collection";
		await database.query(`DELETE FROM ${table} WHERE ${column} = 'charges'`);
	}
	await database.query("DELETE FROM directus_fields WHERE collection = 'payments' AND field = 'charge'");
	await database.query("DELETE FROM directus_fields WHERE collection = 'bookings' AND field = 'charges'");
	await database.query("DELETE FROM directus_relations WHERE many_collection = 'payments' AND many_field = 'charge'");
	await database.query("ALTER TABLE bookings ADD COLUMN payment_intent_id varchar(255) UNIQUE");
	await database.query("INSERT INTO directus_fields (collection, field) VALUES ('bookings', 'payment_intent_id')");
	const [marina, yacht] = [randomUUID(), randomUUID()];
	await database.query("INSERT INTO marinas (id, name, slug, timezone) VALUES ($1, 'M', 'm', 'UTC')", [marina]);
	await database.query(
		"INSERT INTO yachts (id, name, slug, marina, timezone, max_guests, charter_types, status) VALUES ($1, 'Y', 'y', $2, 'UTC', 6, '[\"captained\"]', 'active')",
		[yacht, marina],
	);
	const known = "ALTER TABLE payments ADD CONSTRAINT payments_provider_known CHECK (provider <> 'paypal') NOT VALID";
	await database.query("ALTER TABLE payments DROP CONSTRAINT payments_provider_known");
	for (const [index, [name, { status, intent, closed, rows }]] of Object.entries(old).entries()) {
		const day = `2033-01-${String(index + 10)}`;
		await database.query(
			`INSERT INTO bookings (id, number, yacht, status, charter_type, guests, starts_at, ends_at, currency, total_cents,
				due_now_cents, payment_intent_id, contact, date_created)
			VALUES ($1, $2, $3, $4, 'captained', 2, $5, $6, 'USD', 100000, 25000, $7, '{"email":"a@b.example"}', now())`,
			[ids[name], `HS-OLD0000${index}`, yacht, status, `${day}T10:00Z`, `${day}T14:00Z`, intent],
		);
		if (closed)
			await database.query("INSERT INTO effects (effect_key, state) VALUES ($1, 'done')", [`stripe.closed:${intent}`]);
		for (const [
			minute,
			{ kind = "charge", status: of = "succeeded", cents, provider = "stripe", id, key },
		] of rows.entries()) {
			await database.query(
				`INSERT INTO payments (id, booking, kind, status, amount_cents, currency, provider, provider_id, refund_key,
					processed_at, date_created) VALUES ($1, $2, $3, $4, $5, 'USD', $6, $7, $8, $9, now())`,
				[randomUUID(), ids[name], kind, of, cents, provider, id, key, new Date(Date.UTC(2026, 0, 1, 0, minute))],
			);
		}
	}
	await database.query(known);
	await database.query(
		`INSERT INTO effects (effect_key, state, detail) VALUES ('stripe.refund:request:y', 'refused', '{"refusals": 2}')`,
	);
	const object = { id: "ch_one", object: "charge", payment_intent: "pi_first" };
	await database.query(
		"INSERT INTO webhook_inbox (provider, event_id, type, payload) VALUES ('stripe', 'evt_1', 'charge.succeeded', $1)",
		[JSON.stringify({ id: "evt_1", type: "charge.succeeded", data: { object } })],
	);
	await database.query("SET session_replication_role = origin");
});

afterAll(() => own.drop());

const chargesOf = async (booking: string | undefined) => {
	const { rows } = await own.database.query<{ said: string }>(
		`SELECT format('%s %s %s %s: %s %s %s', purpose, state, amount_cents, coalesce(intent, '-'), paid_cents, refunded_cents,
			refunding_cents) AS said FROM charges c WHERE booking = $1
			AND (paid_cents > 0 OR intent IS NOT NULL OR EXISTS (SELECT FROM payments WHERE charge = c.id))
			AND NOT (paid_cents = 0 AND state = 'closed' AND purpose <> 'fare')
		ORDER BY paid_at NULLS FIRST, date_created`,
		[booking],
	);
	return rows.map(({ said }) => said);
};

/** How often the inbox was read, when everybody who reads it has said so. */
const readsOfInbox = async (): Promise<number> => {
	await own.database.query("SELECT pg_stat_clear_snapshot()");
	const { rows } = await own.database.query<{ reads: number }>(
		"SELECT (seq_scan + coalesce(idx_scan, 0))::int AS reads FROM pg_stat_user_tables WHERE relname = 'webhook_inbox'",
	);
	return rows[0]?.reads ?? 0;
};

test("an upgrade makes charges of the intents and payments there were, and again changes nothing", async () => {
	const cards = Object.values(old).flatMap(({ rows }) => rows.filter(({ provider, id }) => !provider && id));
	for (const run of ["first", "second"]) {
		await step("setup/apply-schema.ts");
		const before = await readsOfInbox();
		await step("database/apply.ts");
		expect((await readsOfInbox()) - before, run).toBeLessThan(cards.length / 2);
		for (const [name, { charges }] of Object.entries(old)) {
			expect([run, name, await chargesOf(ids[name])]).toEqual([run, name, charges]);
		}
		if (run === "first") await own.database.query("DELETE FROM harborsmith_applied");
	}
	const { rows } = await own.database.query(
		`SELECT number FROM bookings b LEFT JOIN charges c ON c.booking = b.id GROUP BY b.id
		HAVING (b.paid_cents, b.refunded_cents, b.refunding_cents)
			<> (coalesce(sum(c.paid_cents), 0), coalesce(sum(c.refunded_cents), 0), coalesce(sum(c.refunding_cents), 0))`,
	);
	expect(rows).toEqual([]);
	const left = await own.database.query(
		"SELECT FROM payments WHERE charge IS NULL UNION ALL SELECT FROM earlier_intents",
	);
	expect(left.rowCount).toBe(0);
	const columns = await own.database.query(
		"SELECT FROM information_schema.columns WHERE table_name = 'bookings' AND column_name = 'payment_intent_id'",
	);
	expect(columns.rowCount).toBe(0);
});

test("what an upgrade took along goes back as it came", async () => {
	const id = ids["a charter paid by two cards, of which a part of the newer one went back"];
	await own.database.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [id]);
	const { rows } = await own.database.query<{ intent: string; cents: number }>(
		`SELECT payload ->> 'payment_intent' AS intent, (payload ->> 'amount_cents')::int AS cents FROM outbox
		WHERE topic = 'payment.refund_due' AND payload ->> 'booking' = $1 ORDER BY id`,
		[id],
	);
	expect(rows).toEqual([
		{ intent: "pi_second", cents: 5000 },
		{ intent: "pi_first", cents: 25_000 },
	]);
});

test("how often Stripe has refused an order is not forgotten", async () => {
	const { rows } = await own.database.query<{ detail: unknown; state: string; intent: string }>(
		`SELECT e.state, e.detail, c.intent FROM effects e JOIN charges c ON e.effect_key = 'stripe.refund:request:y:' || c.id`,
	);
	expect(rows).toEqual([{ state: "refused", detail: { refusals: 2 }, intent: "pi_mixed" }]);
});
