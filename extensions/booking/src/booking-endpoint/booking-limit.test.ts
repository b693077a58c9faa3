import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { createLimits, sharedCounter } from "@harborsmith/directus-extension-charter";
import express from "express";
import { expect, it } from "vitest";
import { registerRoutes } from "./register-routes.ts";

const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

/** What the same address is answered, of whom two reads a minute are taken. */
const answers = async (tails: readonly string[]): Promise<number[]> => {
	const catalogue = { rules: async () => ({ settings: { rate_limit_reads_per_minute: 2 } }) } as never;
	const limits = createLimits(true, catalogue, sharedCounter(undefined, quiet));
	const router = express.Router();
	registerRoutes(router, {
		limits,
		directus: { logger: quiet },
		env: { PUBLIC_URL: "http://x", HARBORSMITH_SECRET: "a secret of tests that is long enough" },
		now: () => new Date(),
	} as unknown as CharterContext);
	const server = express().use("/charter", router).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const statuses: number[] = [];
	for (const tail of tails) {
		const { status } = await fetch(`http://127.0.0.1:${port}/charter/bookings/HS-00000000${tail}`);
		statuses.push(status);
	}
	server.close();
	return statuses;
};

it("an address that looks at many bookings is told to wait", async () => {
	expect(await answers(["", "/invite.ics", "", "/invite.ics"])).toEqual([401, 401, 429, 429]);
});

it("an address that tries tickets of calendar files is counted like one that tries links", async () => {
	const tried = ["one", "two", "three"].map((ticket) => `/invite.ics?ticket=${ticket}`);
	expect(await answers([...tried, ""])).toEqual([401, 401, 429, 429]);
});
