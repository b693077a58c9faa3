import { expect, it } from "vitest";
import { evaluateHealth, type HealthInput } from "./evaluate-health.ts";

const now_ms = 1_800_000_000_000;
const ago = (seconds: number): number => now_ms - seconds * 1000;
const answers = { ok: true, latency_ms: 2 };

const working: HealthInput = {
	now_ms,
	started_ms: ago(3600),
	database: answers,
	queue: answers,
	relay_last_success_ms: ago(1),
	account: "accepted",
	queues: [
		{ name: "mail", last_moved_ms: ago(9), stale_after_ms: 60_000 },
		{ name: "media", last_moved_ms: ago(200), stale_after_ms: 300_000 },
	],
};

it("is well while jobs move", () => {
	const health = evaluateHealth(working);
	expect(health.status).toBe("ok");
	expect(health.checks.queue_mail).toEqual({ status: "ok", idle_seconds: 9 });
});

it("is ill when one queue stands still although everything answers", () => {
	const queues = [{ name: "mail", last_moved_ms: ago(61), stale_after_ms: 60_000 }];
	const health = evaluateHealth({ ...working, queues });
	expect(health.status).toBe("error");
	expect(health.checks.queue_mail?.status).toBe("error");
	expect(health.checks.database?.status).toBe("ok");
});

it("gives each queue its own patience", () => {
	expect(evaluateHealth(working).checks.queue_media?.status).toBe("ok");
});

it("gives a fresh process time for its first job", () => {
	const queues = [{ name: "mail", last_moved_ms: undefined, stale_after_ms: 60_000 }];
	expect(evaluateHealth({ ...working, queues, started_ms: ago(59) }).status).toBe("ok");
	expect(evaluateHealth({ ...working, queues, started_ms: ago(61) }).status).toBe("error");
});

it("does not count what moved before the process started against it", () => {
	const queues = [{ name: "mail", last_moved_ms: ago(7200), stale_after_ms: 60_000 }];
	expect(evaluateHealth({ ...working, queues, started_ms: ago(5) }).status).toBe("ok");
});

it("is ill without its database or its queue", () => {
	expect(evaluateHealth({ ...working, database: { ok: false, latency_ms: 2000 } }).status).toBe("error");
	expect(evaluateHealth({ ...working, queue: { ok: false, latency_ms: 2000 } }).status).toBe("error");
});

it("is ill when rows cannot leave the outbox", () => {
	expect(evaluateHealth({ ...working, relay_last_success_ms: ago(31) }).checks.relay?.status).toBe("error");
});

it("is ill when Directus refuses its token, but not while Directus does not answer", () => {
	const refused = evaluateHealth({ ...working, account: "refused" });
	expect([refused.status, refused.checks.account]).toEqual(["error", { status: "error" }]);
	const silent = evaluateHealth({ ...working, account: "unknown" });
	expect([silent.status, silent.checks.account]).toEqual(["ok", undefined]);
});
