import { ConstantBackoff } from "cockatiel";
import { expect, it } from "vitest";
import { withRetry } from "./with-retry.ts";

const failing = (times: number, code: string) => {
	let calls = 0;
	const run = async () => {
		calls += 1;
		if (calls <= times) throw Object.assign(new Error("try again"), { code });
		return calls;
	};
	return { run, calls: () => calls };
};
const noPause = new ConstantBackoff(0);

it("runs again after a deadlock or a serialization failure, five times at most", async () => {
	expect(await withRetry(failing(2, "40P01").run, noPause)).toBe(3);
	expect(await withRetry(failing(1, "40001").run, noPause)).toBe(2);
	const stubborn = failing(9, "40001");
	await expect(withRetry(stubborn.run, noPause)).rejects.toThrow("try again");
	expect(stubborn.calls()).toBe(5);
});

it("lets every other error through at once", async () => {
	const refused = failing(9, "HS001");
	await expect(withRetry(refused.run, noPause)).rejects.toThrow("try again");
	expect(refused.calls()).toBe(1);
});
