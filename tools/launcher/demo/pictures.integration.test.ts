import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { folderId } from "../../../directus/testing/index.ts";
import { expectReady, ownStarts, type Start, wait } from "../testing/own-starts.ts";
import { mediaListOf } from "./files.ts";

/** Without what is not asked here, above all the worker, whose renditions would take minutes. */
const { state, start, expectNothingLeft, endAll, removeState } = await ownStarts({
	HARBORSMITH_SEED: "demo",
	HARBORSMITH_ONLY: "postgres,directus",
});
afterEach(endAll);
afterAll(async () => {
	await endAll();
	removeState();
});

async function sql<Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
	const { postgres } = JSON.parse(readFileSync(join(state, "runtime.json"), "utf8"));
	const client = new Client({ connectionString: postgres.url });
	await client.connect();
	try {
		return (await client.query<Row>(text, values)).rows;
	} finally {
		await client.end();
	}
}

const drawn = async (): Promise<number> => (await sql("select from media")).length;
const announced = "are being drawn";
const completed = "pictures and films are drawn";

async function startDrawing(): Promise<Start> {
	const run = start();
	await expectReady(run);
	return run;
}

async function untilDrawn(run: Start, count: number): Promise<void> {
	while ((await drawn()) < count) {
		expect(run.launcher.exitCode, run.printed()).toBeNull();
		expect(run.printed()).not.toContain(completed);
		await wait(50);
	}
}

test("pictures that a killed start and a stopped start left undone are drawn by the next one, each once", async () => {
	const killed = await startDrawing();
	await untilDrawn(killed, 3);
	expect(killed.printed()).toContain(announced);
	killed.launcher.kill("SIGKILL");
	await killed.ended;

	const stopped = await startDrawing();
	await untilDrawn(stopped, (await drawn()) + 3);
	stopped.launcher.kill("SIGINT");
	expect(await stopped.ended, stopped.printed()).toBe(0);
	await expectNothingLeft(stopped.printed());
	expect(existsSync(join(state, "seeded"))).toBe(false);

	const last = await startDrawing();
	while (!last.printed().includes(completed)) {
		expect(last.launcher.exitCode, last.printed()).toBeNull();
		await wait(100);
	}
	const wanted = JSON.parse(readFileSync(mediaListOf(state), "utf8"));
	const media = await sql<{ id: string; file: string; yacht: string; is_primary: boolean }>(
		"select id, file, yacht, is_primary from media",
	);
	expect(media.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
	expect(wanted.length).toBeGreaterThan(30);
	const files = await sql<{ id: string; filesize: string }>(
		"select id, filesize from directus_files where folder = $1",
		[folderId("yachts")],
	);
	expect(files.map(({ id }) => id).toSorted()).toEqual(media.map(({ file }) => file).toSorted());
	expect(files.filter(({ filesize }) => !(Number(filesize) > 10_000))).toEqual([]);
	const yachts = await sql("select from yachts");
	expect(media.filter(({ is_primary }) => is_primary)).toHaveLength(yachts.length);

	await sql("delete from media where id = $1", [media[0]?.id]);
	last.launcher.kill("SIGINT");
	expect(await last.ended, last.printed()).toBe(0);
	const warm = await startDrawing();
	expect(warm.printed()).not.toContain(announced);
	expect(await drawn()).toBe(media.length - 1);
	warm.launcher.kill("SIGINT");
	expect(await warm.ended, warm.printed()).toBe(0);
}, 900_000);
