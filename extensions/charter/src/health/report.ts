import type { Health, HealthCheck } from "@harborsmith/contract/health";
import pTimeout from "p-timeout";
import type { Check } from "./checks.ts";

const timeoutMs = 3_000;

const run = async (check: Check): Promise<HealthCheck> => {
	const started = performance.now();
	const latency = (): number => Math.round((performance.now() - started) * 10) / 10;
	try {
		await pTimeout(check(), { milliseconds: timeoutMs });
		return { status: "up", latency_ms: latency() };
	} catch {
		return { status: "down", latency_ms: latency() };
	}
};

/**
 * Asks every service at once. Without one of `vital` nothing can be sold: `down`. Without another one guests can still
 * book while something waits, such as mails: `degraded`.
 */
export const healthReport = async (
	checks: Record<string, Check>,
	vital: ReadonlySet<string>,
	about: Pick<Health, "version" | "uptime_seconds">,
): Promise<Health> => {
	const names = Object.keys(checks);
	const results = await Promise.all(Object.values(checks).map(run));
	const entries = names.map((name, index): [string, HealthCheck] => [
		name,
		results[index] ?? { status: "unknown", latency_ms: 0 },
	]);
	const down = entries.filter(([, check]) => check.status === "down").map(([name]) => name);
	const status = down.some((name) => vital.has(name)) ? "down" : down.length > 0 ? "degraded" : "ok";
	return { status, ...about, checks: Object.fromEntries(entries) };
};
