import type { AccountState } from "./check-account.ts";

interface QueueState {
	name: string;
	/** When a job of this queue last moved, in any worker; undefined when none has yet. */
	last_moved_ms: number | undefined;
	stale_after_ms: number;
}

export interface HealthInput {
	now_ms: number;
	started_ms: number;
	database: { ok: boolean; latency_ms: number };
	queue: { ok: boolean; latency_ms: number };
	relay_last_success_ms: number;
	account: AccountState;
	queues: QueueState[];
}

interface Check {
	status: "ok" | "error";
	latency_ms?: number;
	/** Seconds since something last moved. */
	idle_seconds?: number;
}

export interface Health {
	status: "ok" | "error";
	checks: Record<string, Check>;
}

const relayStaleAfterMs = 30_000;

/**
 * Whether a worker does its work. It is judged by what it consumes, not by being alive: a heartbeat job runs through
 * every queue, so a queue in which nothing has moved for long is stuck. A fresh process gets the same time to begin.
 */
export function evaluateHealth(input: HealthInput): Health {
	const moved = (last_ms: number | undefined, limit_ms: number): Check => {
		const idle_ms = input.now_ms - Math.max(last_ms ?? 0, input.started_ms);
		return { status: idle_ms > limit_ms ? "error" : "ok", idle_seconds: Math.max(0, Math.round(idle_ms / 1000)) };
	};
	const answered = ({ ok, latency_ms }: { ok: boolean; latency_ms: number }): Check => ({
		status: ok ? "ok" : "error",
		latency_ms,
	});
	const checks: Record<string, Check> = {
		database: answered(input.database),
		queue: answered(input.queue),
		relay: moved(input.relay_last_success_ms, relayStaleAfterMs),
	};
	if (input.account !== "unknown") checks.account = { status: input.account === "accepted" ? "ok" : "error" };
	for (const { name, last_moved_ms, stale_after_ms } of input.queues) {
		checks[`queue_${name}`] = moved(last_moved_ms, stale_after_ms);
	}
	const ill = Object.values(checks).some(({ status }) => status === "error");
	return { status: ill ? "error" : "ok", checks };
}
