import { z } from "zod";

const check = z.object({
	status: z.enum(["up", "down", "unknown"]),
	latency_ms: z.number(),
	detail: z.string().optional(),
});

export const healthAnswer = z.object({
	status: z.enum(["ok", "degraded", "down"]),
	version: z.string(),
	uptime_seconds: z.int(),
	checks: z.record(z.string(), check),
});
export type Health = z.output<typeof healthAnswer>;
export type HealthCheck = z.output<typeof check>;

export const liveAnswer = healthAnswer.pick({ status: true, version: true, uptime_seconds: true });

export const errorAnswer = z.object({
	errors: z
		.array(
			z.object({
				message: z.string(),
				extensions: z.looseObject({ code: z.string(), correlation_id: z.string() }),
			}),
		)
		.min(1),
});
