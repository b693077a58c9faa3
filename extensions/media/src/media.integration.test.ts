import { execFile } from "node:child_process";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestStack, useStack } from "../../../tests/support/stack.ts";
import { until as untilSo } from "../../../tests/support/until.ts";

const run = promisify(execFile);
/** Ends a hang, however busy the machine is; how fast films are is for the bench. */
const timeoutMs = 300_000;
const fleetPatience = 900_000;
/** Until a job whose worker was killed is taken up again: its lock runs out and somebody looks. */
const takenUpWithinMs = 60_000;

interface MediaRow {
	id: string;
	file: string;
	status: string;
	progress: number;
	failure: { code: string } | null;
	attempt: number;
	kind: string;
	poster: string | null;
	renditions: {
		images: { name: string; width: number }[];
		video: { master: string; poster: string; renditions: { height: number }[] } | null;
	} | null;
}

let stack: TestStack;
let folder: string;
let yacht: string;
let film: string;
let picture: string;

const ffmpeg = (...args: string[]) =>
	run(process.env.FFMPEG_PATH ?? "ffmpeg", ["-v", "error", "-nostdin", "-y", ...args]);

async function call<T>(path: string, init: RequestInit & { token?: string | null } = {}): Promise<T> {
	const { status, body } = await stack.api(path, init);
	if (status >= 400) throw new Error(`${init.method ?? "GET"} ${path}: ${status} ${JSON.stringify(body)}`);
	return (body as { data: T }).data;
}

const post = <T>(path: string, body: unknown): Promise<T> =>
	call<T>(path, { method: "POST", body: JSON.stringify(body) });

async function upload(path: string, name: string, type: string, replace?: string): Promise<string> {
	const form = new FormData();
	form.append("file", await openAsBlob(path, { type }), name);
	const target = replace ? { url: `/files/${replace}`, method: "PATCH" } : { url: "/files", method: "POST" };
	return (await call<{ id: string }>(target.url, { method: target.method, body: form })).id;
}

const addMedia = async (file: string, kind: string) =>
	post<MediaRow>("/items/media", { yacht, file, kind, category: "deck", alt: "A test" });
const read = (id: string) => call<MediaRow>(`/items/media/${id}?fields=*`);

const until = (id: string, wanted: (row: MediaRow) => boolean): Promise<MediaRow> =>
	untilSo(() => read(id), wanted, { seconds: timeoutMs / 1000 });

const isOver = (row: MediaRow): boolean => ["ready", "failed"].includes(row.status);
const rendition = (name: string, headers: Record<string, string> = {}) =>
	fetch(`${stack.directus.url}/renditions/${name}`, { headers });

/** A fresh stack works through the demo fleet's own pictures and films first. */
const demoFleetIsProcessed = () =>
	untilSo(
		() => stack.sql("select id from media where status in ('pending', 'processing')"),
		(rows) => rows.length === 0,
		{ seconds: fleetPatience / 1000, every: 1000, what: "the end of the demo fleet's media" },
	);

beforeAll(async () => {
	stack = await useStack();
	await demoFleetIsProcessed();
	folder = await mkdtemp(join(tmpdir(), "harborsmith-media-stack-"));
	film = join(folder, "tour.mp4");
	picture = join(folder, "deck.png");
	await ffmpeg(
		...["-f", "lavfi", "-i", "testsrc2=size=854x480:rate=30:duration=6", "-f", "lavfi", "-i", "sine=duration=6"],
		...["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-b:v", "8M", film],
	);
	await ffmpeg("-f", "lavfi", "-i", "testsrc2=size=900x600", "-frames:v", "1", picture);
	const slug = `media-test-${Date.now().toString(36)}`;
	const marina = await post<{ id: string }>("/items/marinas", { name: slug, slug, timezone: "America/Los_Angeles" });
	const rules = {
		certificate: "inspected",
		certificate_guests: 12,
		max_guests: 12,
		charter_types: ["captained"],
		opens_at: "08:00",
		closes_at: "20:00",
	};
	yacht = (
		await post<{ id: string }>("/items/yachts", {
			name: slug,
			slug,
			marina: marina.id,
			timezone: "America/Los_Angeles",
			...rules,
		})
	).id;
}, fleetPatience);

afterAll(async () => {
	if (folder) await rm(folder, { recursive: true, force: true });
});

it("a film uploaded in Directus plays from its address, in the right qualities", { timeout: timeoutMs }, async () => {
	const media = await addMedia(await upload(film, "tour.mp4", "video/mp4"), "video");
	expect(media).toMatchObject({ status: "pending", attempt: 1 });
	const row = await until(media.id, isOver);
	expect(row).toMatchObject({ status: "ready", progress: 100, failure: null, kind: "video" });
	expect(row.renditions?.video?.renditions.map(({ height }) => height)).toEqual([480, 360]);

	const master = await rendition(row.renditions?.video?.master ?? "", { origin: stack.storefront.url });
	expect(master.status).toBe(200);
	expect(master.headers.get("content-type")).toBe("application/vnd.apple.mpegurl");
	const { stdout } = await run(process.env.FFPROBE_PATH ?? "ffprobe", [
		"-v",
		"error",
		"-show_entries",
		"stream=codec_name,height",
		"-of",
		"csv=p=0",
		master.url,
	]);
	expect(stdout).toMatch(/h264,480[\s\S]*h264,360/);
	expect((await rendition(row.poster ?? "")).headers.get("content-type")).toBe("image/jpeg");
	expect((await rendition(row.poster ?? "", { range: "bytes=0-9" })).status).toBe(206);
});

it("a picture becomes AVIF and WebP, is made again with new names when its file is replaced, and goes with its item", async () => {
	const file = await upload(picture, "deck.png", "image/png");
	const media = await addMedia(file, "image");
	const before = await until(media.id, isOver);
	expect(before.renditions?.images.map(({ width }) => width)).toContain(900);
	const [old] = before.renditions?.images ?? [];
	expect((await rendition(old?.name ?? "")).status).toBe(200);

	const other = join(folder, "other.png");
	await ffmpeg("-f", "lavfi", "-i", "testsrc=size=500x300", "-frames:v", "1", other);
	await upload(other, "deck.png", "image/png", file);
	const after = await until(media.id, (row) => row.attempt === 2 && isOver(row));
	expect(after).toMatchObject({ status: "ready" });
	expect(after.renditions?.images.map(({ width }) => width).toSorted()).toEqual([400, 400, 500, 500]);
	expect((await rendition(old?.name ?? "")).status).toBe(404);

	const names = after.renditions?.images.map(({ name }) => name) ?? [];
	await stack.api(`/items/media/${media.id}`, { method: "DELETE" });
	await expect
		.poll(async () => (await rendition(names[0] ?? "")).status, { timeout: timeoutMs, interval: 250 })
		.toBe(404);
});

it("pictures that are shown the moment they are uploaded are made once", async () => {
	const shown = Array.from({ length: 12 }, async () =>
		addMedia(await upload(picture, "deck.png", "image/png"), "image"),
	);
	const rows = await Promise.all((await Promise.all(shown)).map(({ id }) => until(id, isOver)));
	expect(rows.map(({ attempt, status }) => [attempt, status])).toEqual(rows.map(() => [1, "ready"]));
});

it("what only begins as a film ends as failed with a reason, and can be tried again by who may change it, and nobody else", async () => {
	const path = join(folder, "text.mp4");
	await writeFile(path, "\0\0\0 ftypisom\0\0\0\0isommp41This is only a text.");
	const media = await addMedia(await upload(path, "tour.mp4", "video/mp4"), "video");
	expect(await until(media.id, isOver)).toMatchObject({
		status: "failed",
		failure: { code: "film_damaged" },
	});

	const retry = (token: string | null) => stack.api(`/media/${media.id}/retry`, { method: "POST", token });
	expect((await retry(null)).status).toBe(401);
	const asked = await retry(stack.directus.admin_token);
	expect(asked).toMatchObject({ status: 202, body: { data: { id: media.id, attempt: 2, status: "pending" } } });
	expect(await until(media.id, (row) => row.attempt === 2 && isOver(row))).toMatchObject({ status: "failed" });
	expect((await stack.api("/media/not-an-id/retry", { method: "POST" })).status).toBe(400);
});

it("roles that look after media may ask for a retry; guests and owners of other things may not", async () => {
	const media = await addMedia(await upload(picture, "deck.png", "image/png"), "image");
	await until(media.id, isOver);
	const results: Record<string, number> = {};
	for (const { role, email, password } of stack.personas) {
		const login = await stack.api("/auth/login", {
			method: "POST",
			token: null,
			body: JSON.stringify({ email, password }),
		});
		const token = (login.body as { data?: { access_token?: string } }).data?.access_token;
		if (token) results[role] = (await stack.api(`/media/${media.id}/retry`, { method: "POST", token })).status;
	}
	expect(Object.keys(results)).toEqual(expect.arrayContaining(["staff", "manager", "marketer", "customer", "owner"]));
	for (const [role, status] of Object.entries(results)) {
		const expected = ["admin", "manager", "staff", "marketer"].includes(role) ? 202 : 403;
		expect([role, status]).toEqual([role, expected]);
	}
});

it("an upload in pieces, as the app does it, works as well", { timeout: timeoutMs }, async () => {
	const size = (await stat(film)).size;
	const metadata = Object.entries({ filename_download: "tour.mp4", type: "video/mp4", title: "Tour" });
	const encoded = metadata.map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`).join(",");
	const common = { "tus-resumable": "1.0.0", authorization: `Bearer ${stack.directus.admin_token}` };
	const created = await fetch(`${stack.directus.url}/files/tus`, {
		method: "POST",
		headers: { ...common, "upload-length": String(size), "upload-metadata": encoded },
	});
	expect(created.status).toBe(201);
	const location = new URL(created.headers.get("location") ?? "", `${stack.directus.url}/files/tus`).href;
	const sent = await fetch(location, {
		method: "PATCH",
		headers: { ...common, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
		body: await openAsBlob(film),
	});
	const file = sent.headers.get("directus-file-id") ?? "";
	expect(sent.status).toBe(204);
	const media = await addMedia(file, "video");
	expect(await until(media.id, isOver)).toMatchObject({ status: "ready" });
});

it("a worker killed in the middle of a film finishes it after its restart, and shows no part of it before", {
	timeout: 2 * timeoutMs,
}, async () => {
	const long = join(folder, "long.mp4");
	await ffmpeg(
		...["-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=30:duration=12"],
		...["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-b:v", "12M", long],
	);
	const add = async (): Promise<MediaRow> => addMedia(await upload(long, "long.mp4", "video/mp4"), "video");
	const started = Date.now();
	expect(await until((await add()).id, isOver)).toMatchObject({ status: "ready" });
	const undisturbed = Date.now() - started;

	const media = await add();
	await until(media.id, (row) => row.status === "processing" && row.progress > 0);
	const pid = stack.pids.worker;
	if (pid) process.kill(pid, "SIGKILL");
	const killed = Date.now();
	const between = await read(media.id);
	expect(between).toMatchObject({ status: "processing", renditions: null });
	const row = await until(media.id, (current) => {
		if (current.status !== "ready") expect(current.renditions).toBeNull();
		return isOver(current);
	});
	expect(row).toMatchObject({ status: "ready", attempt: 1 });
	expect(Date.now() - killed).toBeLessThan(2 * undisturbed + takenUpWithinMs);
	expect((await rendition(row.renditions?.video?.master ?? "")).status).toBe(200);
});
