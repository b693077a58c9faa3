import { expect, test, vi } from "vitest";
import { createInstallation } from "./installation.ts";
import type { Step } from "./missing-steps.ts";

test("nothing is sold while a part of the set-up is missing, and the log says once what to do", async () => {
	const error = vi.fn();
	let found: Step[] = ["guarantees"];
	const installation = createInstallation(async () => found, { error });
	for (let times = 0; times < 3; times++)
		await expect(installation.require()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", status: 503 });
	expect(error).toHaveBeenCalledTimes(1);
	expect(error.mock.calls[0]?.[1]).toMatch(/could be sold twice.*directus\/setup\/main\.ts/);

	found = [];
	await expect(installation.require()).resolves.toBeUndefined();
});

test("a whole set-up is believed for five seconds and no longer", async () => {
	let at = 0;
	const ask = vi.fn(async (): Promise<Step[]> => []);
	const installation = createInstallation(ask, { error: vi.fn() }, () => at);
	for (at of [0, 1_000, 4_999]) await installation.require();
	expect(ask).toHaveBeenCalledTimes(1);
	at = 5_000;
	ask.mockResolvedValue(["schema"]);
	await expect(installation.require()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
});
