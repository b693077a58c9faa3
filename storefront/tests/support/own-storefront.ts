import { spawn } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { join } from "node:path";
import { until } from "../../../tests/support/until.ts";

const entry = join(import.meta.dirname, "..", "..", "dist", "server", "entry.mjs");

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createSocketServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

/** A service in the place of Directus that answers as the test wants. */
export async function directusThat(answers: RequestListener): Promise<{ url: string; close: () => void }> {
	const port = await freePort();
	const server = createServer(answers);
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A storefront of the test's own, built as it runs in production, in front of that Directus. */
export async function ownStorefront(DIRECTUS_URL: string): Promise<{ url: string; close: () => void }> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const { PATH = "" } = process.env;
	const env = { PATH, HOST: "127.0.0.1", PORT: String(port), STOREFRONT_URL: url, DIRECTUS_URL };
	const server = spawn(process.execPath, [entry], { env, stdio: "ignore" });
	await until(
		() =>
			fetch(`${url}/privacy`).then(
				({ ok }) => ok,
				() => false,
			),
		(isUp) => isUp,
		{ what: "a storefront" },
	);
	return { url, close: () => server.kill() };
}
