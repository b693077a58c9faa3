import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../tests/support/until.ts";

const entry = join(import.meta.dirname, "..", "dist", "server", "entry.mjs");
let server: ChildProcess;
let site: string;

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}

/** A storefront whose Directus is not there. */
beforeAll(async () => {
	const [port, nobody] = [await freePort(), await freePort()];
	site = `http://127.0.0.1:${port}`;
	const { PATH = "" } = process.env;
	server = spawn(process.execPath, [entry], {
		env: {
			PATH,
			HOST: "127.0.0.1",
			PORT: String(port),
			STOREFRONT_URL: site,
			DIRECTUS_URL: `http://127.0.0.1:${nobody}`,
		},
		stdio: "ignore",
	});
	await until(
		() =>
			fetch(`${site}/privacy`).then(
				({ ok }) => ok,
				() => false,
			),
		(isUp) => isUp,
		{ what: "a storefront" },
	);
});

afterAll(() => {
	server.kill();
});

describe("a storefront that cannot reach Directus", () => {
	it.each([
		["/fleet", "/fleet"],
		["/fleet?guests=4", "/fleet?guests=4"],
		["/yachts/morning-star", "/yachts/morning-star"],
		["/about", "/about"],
		["/es/fleet", "/es/fleet"],
	])("answers %s with 503, when to come back and the way to try again", async (path, again) => {
		const answer = await fetch(site + path);
		expect(answer.status).toBe(503);
		expect(answer.headers.get("retry-after")).toBe("30");
		expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
		expect(await answer.text()).toContain(`href="${again}"`);
	});

	it.each(["/", "/faq", "/terms", "/account"])("still shows %s", async (path) => {
		expect((await fetch(site + path)).status).toBe(200);
	});

	it("still answers 404 for what cannot be a page", async () => {
		expect((await fetch(`${site}/no/such/page`)).status).toBe(404);
	});
});
