import { schedules } from "@harborsmith/contract/queue";
import { expect, it } from "vitest";
import { backoff, queuePolicies } from "./queue-policies.ts";

it("takes up a killed worker's job within 30 seconds, in every queue", () => {
	for (const policy of Object.values(queuePolicies)) {
		expect(policy.lock_ms + 2 * policy.stall_check_ms).toBeLessThan(30_000);
	}
});

it("waits longer after each failure, up to the limit", () => {
	const pauses = [1, 2, 3, 20].map((failures) => backoff(queuePolicies.mail, failures));
	expect(pauses).toEqual([2000, 4000, 8000, 300_000]);
});

it("keeps trying mail and refunds for at least four hours", () => {
	for (const policy of [queuePolicies.mail, queuePolicies.payments]) {
		let total = 0;
		for (let failures = 1; failures < policy.attempts; failures++) total += backoff(policy, failures);
		expect(total).toBeGreaterThan(4 * 3_600_000);
	}
});

it("beats often enough for the silence that each queue is allowed", () => {
	for (const { queue, every_ms } of Object.values(schedules).filter((schedule) => schedule.every_ms <= 15_000)) {
		expect(every_ms * 3).toBeLessThan(queuePolicies[queue].stale_after_ms);
	}
});
