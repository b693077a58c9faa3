import { expect, it } from "vitest";
import { healthReport } from "./report.ts";

const about = { version: "1.0.0", uptime_seconds: 1 };
const up = async () => undefined;
const down = async () => {
	throw new Error("postgres://user:secret@host");
};
const report = (checks: Parameters<typeof healthReport>[0]) => healthReport(checks, new Set(["database"]), about);

it("is ok, degraded or down by what is missing", async () => {
	expect((await report({ database: up, worker: up })).status).toBe("ok");
	expect((await report({ database: up, worker: down })).status).toBe("degraded");
	expect((await report({ database: down, worker: up })).status).toBe("down");
});

it("gives each latency and no cause", async () => {
	const { checks } = await report({ database: down });
	expect(checks.database).toEqual({ status: "down", latency_ms: expect.any(Number) });
});
