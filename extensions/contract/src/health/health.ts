import * as z from "zod/mini";

const check = z.object({
	status: z.enum(["up", "down", "unknown"]),
	latency_ms: z.number(),
	detail: z.optional(z.string()),
});
export type HealthCheck = z.output<typeof check>;

export const healthAnswer = z.object({
	status: z.enum(["ok", "degraded", "down"]),
	version: z.string(),
	uptime_seconds: z.int(),
	checks: z.record(z.string(), check),
});
export type Health = z.output<typeof healthAnswer>;

export const liveAnswer = z.pick(healthAnswer, { status: true, version: true, uptime_seconds: true });
