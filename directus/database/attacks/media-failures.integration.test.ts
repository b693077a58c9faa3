import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { mediaFailureSentence, mediaFailures } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const migration = await readFile(new URL("../files/27-media-failures.sql", import.meta.url), "utf8");
const params = { megabytes: 90, most: 80, width: 4400, height: 2200, most_width: 4096, most_height: 2160, minutes: 22 };
const english = (failure: unknown): string => mediaFailureSentence(failure, "en-US");

test("what releases before wrote becomes codes once, and reads as it did", async () => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		const yacht = await world.yacht();
		const file = randomUUID();
		await world.insert(
			"directus_files",
			{ id: file, storage: "local", filename_download: "a.jpg", type: "image/jpeg" },
			client,
		);
		const media = await world.insert("media", { yacht, file }, client);
		const migrated = async (failure_reason: string) => {
			await client.query("UPDATE media SET failure = NULL, failure_reason = $1 WHERE id = $2", [failure_reason, media]);
			await client.query(migration);
			await client.query(migration);
			return (await client.query("SELECT failure, failure_reason FROM media WHERE id = $1", [media])).rows[0];
		};
		for (const code of Object.keys(mediaFailures).filter((name) => name !== "in_words")) {
			const sentence = english({ code, params });
			expect(sentence.length, code).toBeGreaterThan(10);
			const row = await migrated(sentence);
			expect([row.failure.code, row.failure_reason]).toEqual([code, null]);
			expect(english(row.failure)).toBe(sentence);
		}
		const { failure } = await migrated("The disk was on fire.");
		expect(failure.code).toBe("in_words");
		expect(english(failure)).toBe("The disk was on fire.");
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});
