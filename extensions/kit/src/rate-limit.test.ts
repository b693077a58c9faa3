import { expect, it } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

it("lets so many through per window and key, and says when to come back", async () => {
	const limit = createRateLimit({ points: 2, window_seconds: 60, enabled: true });
	await limit("a", 0);
	await limit("a", 1_000);
	await expect(limit("a", 30_000)).rejects.toMatchObject({
		code: "RATE_LIMITED",
		status: 429,
		extensions: { retry_after_seconds: 30 },
	});
	await limit("b", 30_000);
	await limit("a", 60_000);
});

it("is off in the demo profile", async () => {
	const limit = createRateLimit({ points: 0, window_seconds: 60, enabled: false });
	await limit("a");
});
