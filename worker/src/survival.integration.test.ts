import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../tests/support/until.ts";
import { type BackendKind, type Machinery, startMachinery } from "../test/machinery.ts";
import { clear, confirmed, mails, untilProcessed, write } from "../test/outbox.ts";
import type { WorkerProcess } from "../test/worker-process.ts";

const backends: BackendKind[] = ["redis", "postgres"];

const operator = { headers: { authorization: "Bearer worker-token" } };

describe.each(backends)("a worker on %s", (backend) => {
	let machinery: Machinery;
	let workers: WorkerProcess[] = [];

	async function startWorker(env?: Record<string, string>): Promise<WorkerProcess> {
		const worker = await machinery.startWorker(env);
		workers.push(worker);
		return worker;
	}

	beforeAll(async () => {
		machinery = await startMachinery(backend);
	});
	afterAll(() => machinery.stop());
	afterEach(async () => {
		await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
		workers = [];
		await clear(machinery);
	});

	it("turns a committed row into a mail long before the minute is over", async () => {
		await startWorker();
		const started = Date.now();
		await write(machinery, "booking.confirmed", [confirmed()]);
		await untilProcessed(machinery);
		expect(Date.now() - started).toBeLessThan(10_000);
		const received = await mails(machinery);
		expect(received.map(({ to }) => to[0]).sort()).toEqual(["ana@guest.example", "office@harborsmith.example"]);
	});

	it("gives a killed worker's job to another one within 30 seconds, and sends one mail", async () => {
		const first = await startWorker();
		const { reached, release } = machinery.directus.hold("GET /items/bookings/");
		await write(machinery, "booking.confirmed", [confirmed()]);
		await reached;
		await first.end("SIGKILL");
		const killed = Date.now();
		release();
		await startWorker();
		await untilProcessed(machinery, 30);
		expect(Date.now() - killed).toBeLessThan(30_000);
		for (const { deliveries } of await mails(machinery)) expect(deliveries).toBe(1);
		expect(await mails(machinery)).toHaveLength(2);
	});

	it("hands its jobs back on SIGTERM, exits with 0 and leaves nothing active", async () => {
		const first = await startWorker({ WORKER_GRACE_MS: "500" });
		const { reached, release } = machinery.directus.hold("POST /payments/tasks/refund");
		const payload = { booking: randomUUID(), payment_intent: "pi_held", reason: "cancelled", key: "refund-pi_held" };
		await write(machinery, "payment.refund_due", [payload]);
		await reached;
		const asked = Date.now();
		expect(await first.end("SIGTERM")).toBe(0);
		expect(Date.now() - asked).toBeLessThan(8000);
		const second = await startWorker();
		const stalls = () => second.log().includes("lost its worker");
		release();
		await untilProcessed(machinery, 10);
		expect(stalls()).toBe(false);
	});

	it("lets a running job finish on SIGTERM when it is quick", async () => {
		const worker = await startWorker();
		const { reached, release } = machinery.directus.hold("GET /items/bookings/");
		await write(machinery, "booking.confirmed", [confirmed()]);
		await reached;
		const ended = worker.end("SIGTERM");
		await expect.poll(() => worker.log(), { timeout: 10_000 }).toContain('"msg":"stopping"');
		release();
		expect(await ended).toBe(0);
		await untilProcessed(machinery, 5);
		expect(await mails(machinery)).toHaveLength(2);
	});

	it("survives a killed Postgres in the middle of its work", async () => {
		await startWorker();
		await write(
			machinery,
			"booking.confirmed",
			Array.from({ length: 20 }, () => confirmed()),
		);
		await machinery.kill("postgres");
		await machinery.untilDatabaseAnswers();
		await write(machinery, "booking.confirmed", [confirmed()]);
		await untilProcessed(machinery, 60);
		expect(await mails(machinery)).toHaveLength(42);
	});

	it("keeps a job that no attempt can help, shows it to whoever has its token, and runs it again when asked", async () => {
		const worker = await startWorker();
		machinery.directus.failWith("/payments/tasks/refund", 422);
		const payload = { booking: randomUUID(), payment_intent: "pi_dead", reason: "cancelled", key: "refund-pi_dead" };
		const [id] = await write(machinery, "payment.refund_due", [payload]);
		const failed = async () => {
			const { data } = await (await fetch(`${worker.url}/jobs/failed`, operator)).json();
			return data as { id: string; queue: string; reason: string }[];
		};
		const [dead] = await until(failed, (jobs) => jobs.length > 0, { seconds: 10, what: "the dead job" });
		expect(dead).toMatchObject({ id: `outbox-${id}`, queue: "payments", reason: expect.stringContaining("422") });
		expect(await machinery.sql("SELECT processed_at, last_error FROM outbox WHERE id = $1", [id])).toEqual([
			{ processed_at: null, last_error: expect.stringContaining("422") },
		]);
		const health = await (await fetch(`${worker.url}/health`)).json();
		expect(health.queues.payments.failed).toBe(1);

		machinery.directus.failWith("/payments/tasks/refund", undefined);
		const retrying = `${worker.url}/jobs/failed/payments/outbox-${id}/retry`;
		for (const authorization of ["", "Bearer wrong"]) {
			const headers = { authorization };
			expect((await fetch(`${worker.url}/jobs/failed`, { headers })).status).toBe(401);
			expect((await fetch(retrying, { method: "POST", headers })).status).toBe(401);
		}
		const retry = await fetch(retrying, { ...operator, method: "POST" });
		expect(retry.status).toBe(202);
		await untilProcessed(machinery, 10);
		expect(await failed()).toEqual([]);
		// Nobody tries a dead refund again by itself, so the office hears of it, once.
		expect((await mails(machinery)).map(({ subject }) => subject)).toEqual([
			expect.stringContaining("A refund could not be made"),
		]);
	});

	it("calls the payments tasks with its own token, again and again", async () => {
		await startWorker();
		const runs = () =>
			machinery.directus.calls.filter(({ route }) => route === "POST /payments/tasks/expire-holds").length;
		const before = runs();
		await until(
			async () => runs(),
			(count) => count >= before + 1,
			{ seconds: 25, what: "expire-holds" },
		);
		expect(machinery.directus.calls.at(-1)?.authorization).toBe("Bearer worker-token");
	});

	it("shares the work of many rows between two workers without doing anything twice", async () => {
		await Promise.all([startWorker(), startWorker()]);
		await write(
			machinery,
			"booking.confirmed",
			Array.from({ length: 50 }, () => confirmed()),
		);
		await untilProcessed(machinery, 60);
		const received = await mails(machinery);
		expect(received).toHaveLength(100);
		expect(received.filter(({ deliveries }) => deliveries !== 1)).toEqual([]);
	});
});

describe("a Redis that fails", () => {
	let machinery: Machinery;
	beforeAll(async () => {
		machinery = await startMachinery("redis");
	});
	afterAll(() => machinery.stop());
	afterEach(() => clear(machinery));

	it("loses nothing when it is killed", async () => {
		const worker = await machinery.startWorker();
		await write(
			machinery,
			"booking.confirmed",
			Array.from({ length: 20 }, () => confirmed()),
		);
		await machinery.kill("redis");
		await write(machinery, "booking.confirmed", [confirmed()]);
		await untilProcessed(machinery, 60);
		expect(await mails(machinery)).toHaveLength(42);
		await worker.end("SIGKILL");
	});

	it("loses nothing when it forgets everything, and its schedules come back", async () => {
		const worker = await machinery.startWorker();
		const { reached, release } = machinery.directus.hold("GET /items/bookings/");
		await write(
			machinery,
			"booking.confirmed",
			Array.from({ length: 20 }, () => confirmed()),
		);
		await reached;
		const redis = new Redis(machinery.redis ?? "");
		await redis.flushall();
		await redis.quit();
		release();
		await untilProcessed(machinery, 30);
		expect(await mails(machinery)).toHaveLength(42 - 2);
		const before = machinery.directus.calls.length;
		await until(
			async () => machinery.directus.calls.slice(before).map(({ route }) => route),
			(routes) => routes.includes("POST /payments/tasks/expire-holds"),
			{ seconds: 30, what: "the schedules" },
		);
		expect((await fetch(`${worker.url}/health`)).status).toBe(200);
		await worker.end("SIGKILL");
	});
});
