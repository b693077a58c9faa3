import { createServer, get, type Server } from "node:http";
import { openTestStores } from "@harborsmith/kit/store/testing";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlyHandler } from "./early-handler.ts";

const stores = await openTestStores();
const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };
const folder = "7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b__11111111-1-abcd/";
const segment = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));

afterAll(async () => {
	for (const { stop } of stores) await stop();
});

describe.each(stores)("renditions on $name", ({ store }) => {
	let server: Server;
	let url: string;

	beforeAll(async () => {
		await store.put(`${folder}master.m3u8`, "#EXTM3U\n", "application/vnd.apple.mpegurl");
		await store.put(`${folder}720p_0000.m4s`, segment, "video/iso.segment");
		await store.put("7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b.mp4", "the original", "video/mp4");
		const app = express();
		app.use(earlyHandler(store, "https://shop.example/start", quiet));
		app.use((_request, response) => response.status(200).send("Directus"));
		server = createServer(app);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
	});

	afterAll(() => {
		server.close();
	});

	const ask = (name: string, headers: Record<string, string> = {}, method = "GET") =>
		fetch(`${url}/renditions/${name}`, { headers, method });

	it("come whole, for ever, and readable for the storefront", async () => {
		const answer = await ask(`${folder}master.m3u8`, { origin: "https://shop.example" });
		expect(answer.status).toBe(200);
		expect(await answer.text()).toBe("#EXTM3U\n");
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			"content-type": "application/vnd.apple.mpegurl",
			"content-length": "8",
			"cache-control": "public, max-age=31536000, immutable",
			"access-control-allow-origin": "https://shop.example",
			"cross-origin-resource-policy": "cross-origin",
			"x-content-type-options": "nosniff",
			"accept-ranges": "bytes",
			etag: expect.stringMatching(/^"[\w-]+"$/),
			"x-correlation-id": expect.any(String),
		});
	});

	it("come in the part that was asked for", async () => {
		const answer = await ask(`${folder}720p_0000.m4s`, { range: "bytes=1000-1999" });
		expect(answer.status).toBe(206);
		expect(answer.headers.get("content-range")).toBe("bytes 1000-1999/5000");
		expect(answer.headers.get("content-length")).toBe("1000");
		expect(segment.subarray(1000, 2000).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
	});

	it("say which parts there are", async () => {
		const answer = await ask(`${folder}720p_0000.m4s`, { range: "bytes=5000-" });
		expect(answer.status).toBe(416);
		expect(answer.headers.get("content-range")).toBe("bytes */5000");
	});

	it("are not sent again to who has them", async () => {
		const etag = (await ask(`${folder}720p_0000.m4s`, {}, "HEAD")).headers.get("etag") ?? "";
		const same = await ask(`${folder}720p_0000.m4s`, { "if-none-match": etag });
		expect([same.status, await same.text()]).toEqual([304, ""]);
		expect((await ask(`${folder}720p_0000.m4s`, { range: "bytes=0-9", "if-range": etag })).status).toBe(206);
		expect((await ask(`${folder}720p_0000.m4s`, { range: "bytes=0-9", "if-range": '"other"' })).status).toBe(200);
	});

	it("can be asked for without their content, and before the real question", async () => {
		const head = await ask(`${folder}720p_0000.m4s`, {}, "HEAD");
		expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "5000", ""]);
		const preflight = await ask(`${folder}720p_0000.m4s`, { "access-control-request-headers": "range" }, "OPTIONS");
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get("access-control-allow-headers")).toMatch(/Range/);
		expect((await ask(`${folder}720p_0000.m4s`, {}, "DELETE")).status).toBe(405);
	});

	it("are the only thing that can be had, with the contract's error for the rest", async () => {
		for (const name of ["7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b.mp4", `${folder}none.m4s`, `${folder}x.html`]) {
			const answer = await ask(name);
			expect(answer.status, name).toBe(404);
			expect(answer.headers.get("cache-control")).toBeNull();
			expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
		}
	});

	it("give no way out of the store, not even to a client that does not tidy its paths", async () => {
		const raw = (path: string) =>
			new Promise<number>((resolve, reject) => {
				get(`${url}`, { path }, (answer) => {
					answer.resume();
					resolve(answer.statusCode ?? 0);
				}).on("error", reject);
			});
		for (const path of [
			"/renditions/../../../../etc/passwd",
			`/renditions/${folder}../../x.jpg`,
			"/renditions/%2e%2e%2fx.jpg",
		]) {
			expect(await raw(path), path).toBe(404);
		}
	});

	it("leave every other address to Directus", async () => {
		expect(await (await fetch(`${url}/items/media`)).text()).toBe("Directus");
	});
});
