import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { readableErrors } from "@harborsmith/contract/errors";
import { Pool } from "pg";
import type Stripe from "stripe";
import { bookingReader } from "../support/bookings/stored-booking.ts";
import { charterClient } from "../support/guest/charter-client.ts";
import { Guest } from "../support/guest/guest.ts";
import { createTestYacht } from "../support/guest/test-yacht.ts";
import { killProcess, pidOf } from "../support/kill-process.ts";
import { pauseWorker } from "../support/pause-worker.ts";
import { paymentCompany } from "../support/payment-company.ts";
import type { TestStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { untilStill } from "../support/until-still.ts";
import { type OfficeDoor, type Step, slots, yachts } from "./steps.ts";

type Fields = Record<string, unknown>;
interface Answer {
	status: number;
	body: unknown;
}
interface Known {
	id: string;
	number: string;
	manage_token: string;
	intent: string;
	/** What the provider has told and nobody has delivered. */
	events: string[];
}

const minute = 60_000;
const day = 1440 * minute;
const zone = "America/Los_Angeles";
/** `2034-03-01T10:00` by the clock of the yachts. */
const ashore = (at: Date): string => at.toLocaleString("sv", { timeZone: zone }).slice(0, 16).replace(" ", "T");
const sqlCodes: Record<string, string> = {
	HS001: "SLOT_TAKEN",
	HS002: "INVALID_STATE",
	HS003: "FORBIDDEN",
	HS004: "INVALID_INPUT",
};

const codeOf = ({ status, body }: Answer): string => {
	const found = readableErrors.safeParse(body);
	if (found.success) return found.data.errors[0]?.extensions?.code ?? "?";
	return status < 300 ? "done" : `${status} ${JSON.stringify(body)}`;
};

/** Yachts, guests, an office and a provider that says only what it is let to: where the steps of one run happen. */
export async function openStage(stack: TestStack) {
	const pool = new Pool({ connectionString: stack.postgres.url, max: 6 });
	const read = await bookingReader(pool);
	const urls = [stack.directus.url, stack.second] as const;
	const fleet = await Promise.all(Array.from({ length: yachts }, () => createTestYacht(stack)));
	const code = `MODEL${randomUUID().slice(0, 8).toUpperCase()}`;
	await pool.query("insert into promo_codes (code, percent_bps) values ($1, 1000)", [code]);
	const stripe = new Guest(stack).stripe();
	const opened = Math.floor(Date.now() / minute) * minute;
	const known = new Map<string, Known>();
	const seen = new Set<string>();
	const refunded = new Set<string>();

	const company = paymentCompany(stack);
	await company.ask("POST", "webhooks", { delivery: "hold" });
	const wake = await pauseWorker(stack);
	await untilStill(pool);

	/** Charters that have begun each have ten minutes of the last hours. */
	const begunAt = (slot: number): Date => new Date(opened - (90 + (slot - slots) * 10) * minute);
	const timeOf = (slot: number): { starts_at: string; ends_at: string } => {
		if (slot >= slots) {
			const [starts_at, ends_at] = [begunAt(slot), begunAt(slot - 1)].map(ashore);
			return { starts_at: starts_at ?? "", ends_at: ends_at ?? "" };
		}
		const date = new Date(opened + (45 + slot) * day).toISOString().slice(0, 10);
		return { starts_at: `${date}T10:00`, ends_at: `${date}T14:00` };
	};
	const of = (name: string): Known => {
		const found = known.get(name);
		if (!found) throw new Error(`No booking is called ${name}.`);
		return found;
	};
	const send = (where: number, method: string, path: string, body: object): Promise<Answer> =>
		stack.api(path, {
			method,
			url: urls[where] ?? urls[0],
			body: JSON.stringify(body),
			headers: { "Idempotency-Key": randomUUID() },
		});

	const listen = async (name: string): Promise<void> => {
		const booking = of(name);
		const { data } = await stripe.events.list({ limit: 15 });
		for (const event of data.reverse()) {
			if (seen.has(event.id) || !JSON.stringify(event.data.object).includes(booking.intent)) continue;
			seen.add(event.id);
			booking.events.push(event.id);
		}
	};

	/** Changes a booking as somebody of the office, by any door. */
	const change = async (
		{ door, where, id }: { door: OfficeDoor; where: number; id: string },
		useCase: string,
		fields: Fields,
		desk: Fields,
	): Promise<string> => {
		const booking = of(id).id;
		if (door === "desk") return codeOf(await send(where, "POST", `/desk/bookings/${booking}/${useCase}`, desk));
		if (door === "item form") return codeOf(await send(where, "PATCH", `/items/bookings/${booking}`, fields));
		if (door === "bulk edit")
			return codeOf(await send(where, "PATCH", "/items/bookings", { keys: [booking], data: fields }));
		if (door === "GraphQL") {
			const data = { ...fields, ...(fields.yacht ? { yacht: { id: fields.yacht } } : {}) };
			const query =
				"mutation ($id: ID!, $data: update_bookings_input!) { update_bookings_item(id: $id, data: $data) { id } }";
			return codeOf(await send(where, "POST", "/graphql", { query, variables: { id: booking, data } }));
		}
		const columns = Object.keys(fields).map((column, place) => `${column} = $${place + 2}`);
		return pool
			.query(`update bookings set ${columns.join(", ")} where id = $1`, [booking, ...Object.values(fields)])
			.then(
				() => "done",
				(error: Error & { code?: string }) => sqlCodes[error.code ?? ""] ?? `${error.code} ${error.message}`,
			);
	};

	const book = async (step: Extract<Step, { does: "book" }>): Promise<string> => {
		const client = charterClient(stack, urls[step.where]);
		const slug = fleet[step.yacht]?.slug ?? "";
		const asked = await client.fetchQuote({ slug, ...timeOf(step.slot) }, step.promo ? { promo_code: code } : {});
		if (asked.status !== 200) return codeOf(asked);
		const { quote } = (asked.body as { data: { quote: string } }).data;
		const answer = await client.book(quote);
		if (answer.status !== 201) return codeOf(answer);
		const created = bookingCreatedAnswer.parse(answer.body).data;
		const { rows } = await pool.query<{ id: string }>("select id from bookings where number = $1", [created.number]);
		known.set(step.as, {
			id: rows[0]?.id ?? "",
			number: created.number,
			manage_token: created.manage_token,
			intent: created.payment?.intent_id ?? "",
			events: [],
		});
		return "done";
	};

	const pay = async (step: Extract<Step, { does: "pay" }>): Promise<string> => {
		const { intent } = of(step.id);
		const payment_method = step.card === "good" ? "pm_card_visa" : "pm_card_visa_chargeDeclined";
		const said = await stripe.paymentIntents.confirm(intent, { payment_method, return_url: stack.storefront.url }).then(
			() => "done",
			(error: Stripe.errors.StripeError) => error.code ?? error.message,
		);
		await listen(step.id);
		return said;
	};

	const makeRefunds = async (): Promise<string> => {
		const { rows } = await pool.query<{ id: string; payload: object }>(
			"select id, payload from outbox where topic = 'payment.refund_due' and payload ->> 'booking' = any ($1) order by id",
			[[...known.values()].map(({ id }) => id)],
		);
		for (const { id, payload } of rows) {
			if (refunded.has(id)) continue;
			refunded.add(id);
			const answers = await Promise.all([0, 1].map((where) => send(where, "POST", "/payments/tasks/refund", payload)));
			const codes = answers.map(codeOf);
			if (!codes.includes("done")) return codes.join(" and ");
		}
		return "done";
	};

	const kill = async (where: number): Promise<string> => {
		killProcess(stack, where === 1 && pidOf(stack, "directus-second") ? "directus-second" : "directus");
		const answers = (url: string) =>
			fetch(`${url}/charter/health`)
				.then(({ ok }) => ok)
				.catch(() => false);
		await until(
			async () => (await Promise.all(urls.map(answers))).every(Boolean),
			(all) => all,
			{ seconds: 120, what: "both processes" },
		);
		return "done";
	};

	const perform = async (step: Step): Promise<string> => {
		switch (step.does) {
			case "book":
				return book(step);
			case "pay":
				return pay(step);
			case "hear": {
				for (const event of of(step.id).events.splice(0))
					await company.ask("POST", "webhooks/send", {
						event,
						urls: urls.map((url) => `${url}/payments/stripe/webhook`),
						times: step.times,
					});
				return "done";
			}
			case "lapse":
				await pool.query(
					`with past as materialized (select set_config('harborsmith.import', 'on', true))
					update bookings set hold_expires_at = now() - interval '1 second' from past
					where id = $1 and status = 'pending'`,
					[of(step.id).id],
				);
				return "done";
			case "begin":
				await pool.query(
					`with past as materialized (select set_config('harborsmith.import', 'on', true))
					update bookings set starts_at = $2, ends_at = $3 from past where id = $1 and status = 'confirmed'`,
					[of(step.id).id, begunAt(step.slot), begunAt(step.slot - 1)],
				);
				return "done";
			case "cancel as guest": {
				const { number, manage_token } = of(step.id);
				const headers = { "X-Manage-Token": manage_token, "Idempotency-Key": randomUUID() };
				const init = { method: "POST", url: urls[step.where], token: null, body: "{}", headers };
				return codeOf(await stack.api(`/charter/bookings/${number}/cancel`, init));
			}
			case "cancel": {
				const cents = step.refund === "amount" ? { refund_cents: step.cents } : {};
				const fields = { status: "cancelled", refund_choice: step.refund, ...cents };
				return change(step, "cancel", fields, { refund: step.refund, ...cents });
			}
			case "become":
				return change(step, "confirm", { status: step.status }, {});
			case "move": {
				const { starts_at, ends_at } = timeOf(step.slot);
				const zoned = (time: string): string => `${time}:00`;
				const yacht = fleet[step.yacht]?.id;
				if (step.door === "desk") return change(step, "move", {}, { yacht, starts_at, ends_at, price: "agreed" });
				const { rows } = await pool.query<{ from: Date; until: Date }>(
					"select $1::timestamp at time zone $3 as from, $2::timestamp at time zone $3 as until",
					[zoned(starts_at), zoned(ends_at), zone],
				);
				const times = { starts_at: rows[0]?.from.toISOString(), ends_at: rows[0]?.until.toISOString() };
				return change(step, "move", { yacht, ...times, price_mode: "agreed" }, {});
			}
			case "pay in cash":
			case "give back": {
				const kind = step.does === "pay in cash" ? "external" : "refund";
				const provider = step.does === "give back" && step.by === "card" ? "stripe" : "cash";
				const row = { booking: of(step.id).id, kind, provider, status: "succeeded", currency: "USD" };
				return codeOf(await send(step.where, "POST", "/items/payments", { ...row, amount_cents: step.cents }));
			}
			case "run the task":
				return codeOf(await send(step.where, "POST", "/payments/tasks/expire-holds", {}));
			case "reconcile":
				return codeOf(await send(step.where, "POST", "/payments/tasks/reconcile", {}));
			case "make refunds":
				return makeRefunds();
			case "kill a process":
				return kill(step.where);
		}
	};

	return {
		perform,
		fleet,
		code,
		pool,
		of,
		knows: (name: string): boolean => known.has(name),
		timeOf,
		stored: (name: string) => read(of(name).id),
		close: async (): Promise<void> => {
			await pool.query(
				"update outbox set processed_at = now() where processed_at is null and payload ->> 'booking' = any ($1)",
				[[...known.values()].map(({ id }) => id)],
			);
			await company.reset();
			await Promise.all(fleet.map((yacht) => yacht.archive()));
			await pool.end();
			wake();
		},
	};
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
