import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStore } from "./create-store.ts";
import { openTestStores } from "./testing/stores.ts";

const stores = await openTestStores();
const file = "7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "harborsmith-store-test-"));
});

afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
	for (const { stop } of stores) await stop();
});

describe.each(stores)("the store on $name", ({ store }) => {
	it("gives back what was put", async () => {
		await store.put(`${file}__a.m3u8`, "#EXTM3U\n", "application/vnd.apple.mpegurl");
		expect(await text(await store.read(`${file}__a.m3u8`))).toBe("#EXTM3U\n");
		expect(await store.stat(`${file}__a.m3u8`)).toMatchObject({ size: 8, modified: expect.any(Date) });
	});

	it("replaces an object as a whole", async () => {
		await store.put(`${file}__b.vtt`, "a long first version", "text/vtt");
		await store.put(`${file}__b.vtt`, "short", "text/vtt");
		expect(await text(await store.read(`${file}__b.vtt`))).toBe("short");
	});

	it("takes a file in and hands it out again, byte for byte", async () => {
		const bytes = Buffer.alloc(3_000_001, "harbor");
		await writeFile(join(folder, "in"), bytes);
		await store.putFile(`${file}__c.mp4`, join(folder, "in"), "video/mp4");
		await store.download(`${file}__c.mp4`, join(folder, "out"));
		expect(bytes.equals(await readFile(join(folder, "out")))).toBe(true);
	});

	it("reads the part that was asked for", async () => {
		await store.put(`${file}__d.m4s`, "0123456789", "video/iso.segment");
		expect(await text(await store.read(`${file}__d.m4s`, { start: 2, end: 5 }))).toBe("2345");
		expect(await text(await store.read(`${file}__d.m4s`, { start: 0, end: 0 }))).toBe("0");
	});

	it("says that nothing is there", async () => {
		expect(await store.stat(`${file}__missing.jpg`)).toBeUndefined();
		await expect(store.read(`${file}__missing.jpg`)).rejects.toThrow();
		await expect(store.download(`${file}__missing.jpg`, join(folder, "none"))).rejects.toThrow();
		expect(await store.list("00000000-none/")).toEqual([]);
		expect(await store.deleteByPrefix("00000000-none__")).toBe(0);
	});

	it("lists and deletes by the start of a key, and nothing that only looks alike", async () => {
		const keys = [`${file}__9-aa/1.m4s`, `${file}__9-aa/2.m4s`, `${file}__9-aab/1.m4s`, "other__9-aa/1.m4s"];
		for (const key of keys) await store.put(key, key, "video/iso.segment");
		expect(await store.list(`${file}__9-aa/`)).toEqual(keys.slice(0, 2));
		expect(await store.list(`${file}__9-`)).toEqual(keys.slice(0, 3));
		expect(await store.deleteByPrefix(`${file}__9-aa/`)).toBe(2);
		expect(await store.list(`${file}__9-`)).toEqual([keys[2]]);
		expect(await store.deleteByPrefix(`${file}__9-`)).toBe(1);
		expect(await store.list("other__")).toEqual([keys[3]]);
	});

	it("deletes more objects than one call of S3 can", async () => {
		const keys = Array.from({ length: 1010 }, (_, index) => `many__1-aa/${index}.m4s`);
		for (let from = 0; from < keys.length; from += 50) {
			await Promise.all(keys.slice(from, from + 50).map((key) => store.put(key, "x", "video/iso.segment")));
		}
		expect(await store.list("many__")).toHaveLength(keys.length);
		expect(await store.deleteByPrefix("many__")).toBe(keys.length);
		expect(await store.list("many__")).toEqual([]);
	});

	it.each(["../secret", "a/../../secret", "/etc/passwd", "a//b", "a\\b", "", ".", "a/./b", "a\0b", "a b"])(
		"refuses the key %j",
		async (key) => {
			await expect(store.read(key)).rejects.toThrow(RangeError);
			await expect(store.put(key, "x", "text/plain")).rejects.toThrow(RangeError);
			await expect(store.deleteByPrefix(key)).rejects.toThrow(RangeError);
		},
	);
});

describe.each(stores.filter(({ store }) => store.kind === "disk"))("on disk", ({ store, env }) => {
	it("never shows half a file, and leaves none behind, when a write fails", async () => {
		await store.put("half__1.mp4", "whole", "video/mp4");
		await expect(store.putFile("half__1.mp4", join(folder, "does-not-exist"), "video/mp4")).rejects.toThrow();
		expect(await text(await store.read("half__1.mp4"))).toBe("whole");
		const left = await readdir(env.STORAGE_LOCAL_ROOT ?? "");
		expect(left.filter((name) => name.endsWith(".part"))).toEqual([]);
	});
});

describe.each(stores.filter(({ store }) => store.kind === "s3"))("on $name", ({ store, env }) => {
	it("keeps everything below the root that Directus was given", async () => {
		const below = createStore({ ...env, STORAGE_S3_ROOT: "/fleet/" });
		await below.put("r__1.jpg", "picture", "image/jpeg");
		expect(await below.list("r__")).toEqual(["r__1.jpg"]);
		expect(await store.list("fleet/")).toEqual(["fleet/r__1.jpg"]);
		expect(await below.deleteByPrefix("r__")).toBe(1);
	});

	it("is refused with a wrong secret, so the server really checks signatures", async () => {
		const stranger = createStore({ ...env, STORAGE_S3_SECRET: "not-the-secret" });
		await expect(stranger.put("x__1.jpg", "x", "image/jpeg")).rejects.toThrow();
		await expect(stranger.list("x__")).rejects.toThrow();
	});
});
