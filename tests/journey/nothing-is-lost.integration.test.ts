import { beforeAll, describe, expect, it } from "vitest";
import { Guest, type Slot } from "../support/guest/guest.ts";
import { payableBookingAnswer } from "../support/guest/payable-booking.ts";
import { mailsTo } from "../support/inbox.ts";
import { killProcess, pidOf } from "../support/kill-process.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";

const bookings = Number(process.env.HARBORSMITH_CHAOS_BOOKINGS ?? 200);
const victims = ["worker", "redis", "directus", "postgres"];

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

describe("SIGKILL of every service while guests book and pay", () => {
	it("leaves every paid booking confirmed once with one mail, and no slot held by nothing", {
		timeout: 900_000,
	}, async () => {
		const slots = await manySlots(bookings);
		const guests = slots.map((slot) => ({ slot, guest: new Guest(stack) }));
		const kills = killer(guests.length);
		const paid: { guest: Guest; number: string }[] = [];
		const queue = [...guests.entries()];
		await Promise.all(
			Array.from({ length: 4 }, async () => {
				for (let next = queue.shift(); next; next = queue.shift()) {
					const [index, { guest, slot }] = next;
					kills(index);
					const number = await bookAndPay(guest, slot);
					if (number) paid.push({ guest, number });
				}
			}),
		);
		expect(paid.length).toBeGreaterThan(bookings * 0.9);

		const unconfirmed = () =>
			quietly(() =>
				stack.sql("select number, status from bookings where number = any($1) and status <> 'confirmed'", [
					paid.map(({ number }) => number),
				]),
			);
		await until(unconfirmed, (rows) => rows?.length === 0, {
			seconds: 420,
			every: 2000,
			what: "confirmation of every paid booking",
		});

		const charges = await stack.sql(
			`select booking.number, count(*)::int from payments payment join bookings booking on booking.id = payment.booking
			where booking.number = any($1) and payment.kind = 'charge' and payment.status = 'succeeded'
			group by booking.number having count(*) > 1`,
			[paid.map(({ number }) => number)],
		);
		expect(charges).toEqual([]);

		for (const { guest } of paid) {
			const mails = await until(
				() => mailsTo(stack, guest.email),
				(found) => found.length > 0,
				{ seconds: 120, what: `the mail to ${guest.email}` },
			);
			expect(mails).toHaveLength(1);
		}

		const orphans = await stack.sql(`
			select block.id from blocks block left join bookings booking on booking.id = block.booking
			where block.kind in ('hold', 'booking')
			and (booking.id is null or booking.status not in ('pending', 'confirmed', 'in_progress', 'completed'))`);
		expect(orphans).toEqual([]);
	});
});

/** Distinct free slots that do not touch each other: one per yacht and day. */
async function manySlots(count: number): Promise<Slot[]> {
	const guest = new Guest(stack);
	const found: Slot[] = [];
	for (const yacht of await guest.fleet("?charter_type=captained&per_page=50")) {
		const slots = await guest.freeSlots({ slug: yacht.slug, charter_type: "captained", days: 40, span: 80 });
		const days = new Map(slots.map((slot) => [slot.starts_at.slice(0, 10), slot]));
		found.push(...days.values());
		if (found.length >= count) break;
	}
	expect(found.length).toBeGreaterThanOrEqual(count);
	return found.slice(0, count);
}

/** Kills one service after the other as the run goes on. */
function killer(total: number): (index: number) => void {
	const plan = new Map(victims.map((name, place) => [Math.floor(((place + 1) * total) / (victims.length + 1)), name]));
	return (index) => {
		const name = plan.get(index);
		if (name && pidOf(stack, name)) killProcess(stack, name);
	};
}

/** Books with one idempotency key and pays, trying again through outages as a patient browser would. */
async function bookAndPay(guest: Guest, slot: Slot): Promise<string | undefined> {
	const key = crypto.randomUUID();
	const poll = { seconds: 90, every: 500, what: `the booking of ${slot.slug} at ${slot.starts_at}` };
	const quote = await until(
		() => quietly(() => guest.quote(slot)),
		(answer) => answer !== undefined,
		poll,
	);
	const booked = await until(
		() => quietly(() => guest.book(quote?.quote ?? "", key)),
		(answer) => answer !== undefined && answer.status !== 503 && answer.status !== 500 && !isRunning(answer.body),
		poll,
	);
	const parsed = payableBookingAnswer.safeParse(booked?.body);
	if (!parsed.success) return undefined;
	const { payment, number } = parsed.data.data;
	await until(
		() => quietly(() => guest.pay(payment.intent_id)),
		(intent) => intent?.status === "succeeded",
		poll,
	);
	return number;
}

function isRunning(body: unknown): boolean {
	return JSON.stringify(body).includes("IDEMPOTENCY_IN_PROGRESS");
}

async function quietly<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await work();
	} catch {
		return undefined;
	}
}
