import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { visit } from "../support/browser/browser.ts";
import { fittingHeight, shown } from "../support/browser/film.ts";
import { useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";

const stack = await useStack();
const run = promisify(execFile);
const title = `A walk along the deck ${Date.now().toString(36)}`;
const spoken = "Welcome aboard.";
const captions = `WEBVTT\n\n00:00.000 --> 00:05.000\n${spoken}\n`;

const Login = z.object({ data: z.object({ access_token: z.string() }) });
const Item = z.object({ data: z.looseObject({ id: z.string() }) });
const State = z.object({
	data: z.object({
		status: z.string(),
		failure: z.object({ code: z.string() }).nullable(),
		renditions: z.object({ video: z.object({ renditions: z.array(z.object({ height: z.number() })) }) }).nullable(),
	}),
});

let folder: string;
let film: Buffer;
let yacht: { id: string; slug: string };
let token: string;
let media: string | undefined;

const asMarketer = (path: string, init: RequestInit = {}) => stack.api(path, { ...init, token });
const create = async (path: string, body: unknown) =>
	Item.parse((await asMarketer(path, { method: "POST", body: JSON.stringify(body) })).body).data.id;

/** Sends a file by the resumable protocol, as the app's uploader does; gives the file's id. */
async function upload(content: Buffer, name: string, type: string): Promise<string> {
	const meta = Object.entries({ filename_download: name, type, title });
	const tus = { "tus-resumable": "1.0.0", authorization: `Bearer ${token}` };
	const created = await fetch(`${stack.directus.url}/files/tus`, {
		method: "POST",
		headers: {
			...tus,
			"upload-length": String(content.byteLength),
			"upload-metadata": meta.map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`).join(","),
		},
	});
	expect(created.status).toBe(201);
	const location = new URL(created.headers.get("location") ?? "", `${stack.directus.url}/files/tus`).href;
	const sent = await fetch(location, {
		method: "PATCH",
		headers: { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
		body: new Uint8Array(content),
	});
	expect(sent.status).toBe(204);
	return sent.headers.get("directus-file-id") ?? "";
}

/** A fresh stack works through the demo fleet's own pictures and films first. */
beforeAll(async () => {
	await until(
		() => stack.sql("SELECT id FROM media WHERE status IN ('pending', 'processing')"),
		(rows) => rows.length === 0,
		{ seconds: 900, every: 1000, what: "the end of the demo fleet's media" },
	);
	folder = await mkdtemp(join(tmpdir(), "harborsmith-film-plays-"));
	const path = join(folder, "deck-walk.mp4");
	await run(process.env.FFMPEG_PATH ?? "ffmpeg", [
		...["-v", "error", "-nostdin", "-f", "lavfi", "-i", "testsrc2=size=854x480:rate=30:duration=8"],
		...["-f", "lavfi", "-i", "sine=frequency=330:duration=8", "-shortest"],
		...["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-b:v", "6M", path],
	]);
	film = await readFile(path);
	const [quiet] = await stack.sql<{ id: string; slug: string }>(
		`SELECT id, slug FROM yachts y WHERE status = 'active' AND slug !~ 'test|[0-9]'
		AND NOT EXISTS (SELECT FROM media m WHERE m.yacht = y.id AND m.kind = 'video') ORDER BY slug LIMIT 1`,
	);
	if (!quiet) throw new Error("Every yacht of the demo fleet has a film.");
	yacht = quiet;
	const persona = stack.personas.find(({ role }) => role === "marketer");
	const answer = await stack.api("/auth/login", {
		method: "POST",
		token: null,
		body: JSON.stringify({ email: persona?.email, password: persona?.password }),
	});
	token = Login.parse(answer.body).data.access_token;
}, 960_000);

afterAll(async () => {
	if (media) await asMarketer(`/items/media/${media}`, { method: "DELETE" });
	await rm(folder, { recursive: true, force: true });
});

it("a film that a marketer uploads to a yacht plays on its page within minutes, in the right quality, with its captions", async () => {
	const address = `${stack.storefront.url}/yachts/${yacht.slug}`;
	expect(await (await fetch(address)).text()).not.toContain(title);
	const started = Date.now();
	const file = await upload(film, "deck-walk.mp4", "video/mp4");
	const captionsFile = await upload(Buffer.from(captions), "deck-walk.vtt", "text/vtt");
	media = await create("/items/media", { yacht: yacht.id, file, captions: captionsFile, alt: title });
	const state = await until(
		async () => State.parse((await asMarketer(`/items/media/${media}?fields=status,failure,renditions`)).body).data,
		({ status }) => status === "ready" || status === "failed",
		{ seconds: 150, what: "the end of the encoding" },
	);
	expect(state).toMatchObject({ status: "ready", failure: null });
	const heights = state.renditions?.video.renditions.map(({ height }) => height) ?? [];
	expect(heights).toEqual([480, 360]);
	await until(
		async () => (await fetch(address)).text(),
		(html) => html.includes(title),
		{ seconds: 60, every: 1000, what: "the film on the yacht's page" },
	);
	expect(Date.now() - started).toBeLessThan(180_000);

	for (const [width, height] of [
		[1280, 480],
		[360, 360],
	] as const) {
		const { page, errors, close } = await visit({ width });
		try {
			await page.goto(address, { waitUntil: "networkidle" });
			await page.getByRole("button", { name: `Play: ${title}` }).click();
			await expect.poll(async () => (await shown(page)).time, { timeout: 20_000 }).toBeGreaterThan(1);
			expect((await shown(page)).height).toBe(height);
			expect(await fittingHeight(page, heights)).toBe(height);
			expect(
				await page
					.locator("video")
					.evaluate((video: HTMLVideoElement) =>
						[...video.textTracks].flatMap(({ activeCues }) =>
							[...(activeCues ?? [])].map((cue) => (cue as VTTCue).text),
						),
					),
			).toEqual([spoken]);
			expect(errors).toEqual([]);
		} finally {
			await close();
		}
	}
});

it("a film that the marketer takes away leaves the page", async () => {
	const { status } = await asMarketer(`/items/media/${media}`, { method: "DELETE" });
	expect(status).toBe(204);
	media = undefined;
	await until(
		async () => (await fetch(`${stack.storefront.url}/yachts/${yacht.slug}`)).text(),
		(html) => !html.includes(title),
		{ seconds: 60, every: 1000, what: "the page without the film" },
	);
});
