import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Visit, visit } from "../support/browser/browser.ts";
import { shown } from "../support/browser/film.ts";
import { useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { savePicture, signIn } from "./directus-app.ts";

const stack = await useStack();
const mark = Date.now().toString(36);
const filmTitle = `Setting the sails ${mark}`;
const pictureTitle = `The table on deck ${mark}`;

let desk: Visit;
let folder: string;
let yacht: { id: string; slug: string; name: string };

const file = (name: string): string => join(folder, name);
const ffmpeg = (...args: string[]) =>
	promisify(execFile)(process.env.FFMPEG_PATH ?? "ffmpeg", ["-v", "error", "-nostdin", ...args]);
const yachtPage = (): string => `${stack.storefront.url}/yachts/${yacht.slug}`;

const reachesTheSite = (title: string): Promise<boolean> =>
	until(
		async () => (await (await fetch(yachtPage())).text()).includes(title),
		(isThere) => isThere,
		{ seconds: 60, every: 1000, what: `"${title}" on the yacht's page` },
	);

/** A fresh stack works through the demo fleet's own pictures and films first. */
beforeAll(async () => {
	await until(
		() => stack.sql("SELECT id FROM media WHERE status IN ('pending', 'processing')"),
		(rows) => rows.length === 0,
		{ seconds: 900, every: 1000, what: "the end of the demo fleet's media" },
	);
	folder = await mkdtemp(join(tmpdir(), "harborsmith-marketer-"));
	await ffmpeg(
		...["-f", "lavfi", "-i", "testsrc2=size=854x480:rate=30:duration=12"],
		...["-f", "lavfi", "-i", "sine=frequency=330:duration=12", "-shortest"],
		...["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-b:v", "6M", file("setting-the-sails.mp4")],
	);
	await ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1600x1067", "-frames:v", "1", file("table_on_deck.jpg"));
	// It begins as films do, so the door lets it in; what comes then is none.
	const beginning = Buffer.from("\0\0\0\u0020ftypisom\0\0\u0002\0isomiso2avc1mp41", "latin1");
	const rest = Buffer.from("Film of the harbour tour, to follow on Monday.\n".repeat(40));
	await writeFile(file("harbour-tour.mp4"), Buffer.concat([beginning, rest]));
	const [quiet] = await stack.sql<{ id: string; slug: string; name: string }>(
		`SELECT id, slug, name FROM yachts y WHERE status = 'active' AND slug !~ 'test|[0-9]'
		AND NOT EXISTS (SELECT FROM media m WHERE m.yacht = y.id AND m.kind = 'video') ORDER BY slug DESC LIMIT 1`,
	);
	if (!quiet) throw new Error("Every yacht of the demo fleet has a film.");
	yacht = quiet;
	desk = await visit({ width: 1440, height: 1000 });
	desk.page.setDefaultTimeout(30_000);
	await signIn(desk.page, stack, "marketer");
}, 960_000);

afterAll(async () => {
	await desk?.close();
	const left = await stack.sql<{ id: string }>(
		`SELECT m.id FROM media m JOIN directus_files f ON f.id = m.file
		WHERE m.yacht = $1 AND f.filename_download IN ('setting-the-sails.mp4', 'table_on_deck.jpg', 'harbour-tour.mp4')`,
		[yacht?.id],
	);
	for (const { id } of left) await stack.api(`/items/media/${id}`, { method: "DELETE" });
	await rm(folder, { recursive: true, force: true });
});

const field = (label: string) => desk.page.locator(".field").filter({ hasText: label }).last();
const save = () => desk.page.locator(".header-bar, header").locator('button:has([data-icon="check"])').first().click();

/** Fills the form of a new picture or film by clicks, up to and including the upload. */
async function beginItem(path: string): Promise<void> {
	const { page } = desk;
	await page.goto(`${stack.directus.url}/admin/content/media`);
	await page.locator('a[href$="/content/media/+"]').first().click();
	await page.getByText("Select an item").first().click();
	await page.locator("#dialog-outlet").getByText(yacht.name, { exact: true }).click();
	await page.locator('#dialog-outlet button:has([data-icon="check"])').first().click();
	await page.getByText("No File Selected").first().click();
	await page.getByText("Upload File from Device").click();
	const chooser = page.waitForEvent("filechooser");
	await page.locator('#dialog-outlet button:has([data-icon="file_upload"])').click();
	await (await chooser).setFiles(path);
	await page.locator("#dialog-outlet .v-upload").waitFor({ state: "detached", timeout: 60_000 });
}

/** Saves, which leads back to the list, and opens what was just made from there. */
async function saveAndOpen(): Promise<void> {
	const { page } = desk;
	await save();
	await page.waitForURL(/\/content\/media$/);
	await page.locator("table tbody tr").first().locator("td", { hasText: yacht.name }).click();
	await page.waitForURL(/\/content\/media\/[0-9a-f-]{36}$/);
}

it("a film goes from the marketer's disk to the yacht's page by clicks alone, and says how far it is", async () => {
	const { page } = desk;
	await beginItem(file("setting-the-sails.mp4"));
	await field("Description for those who cannot see it").locator("input").fill(filmTitle);
	await saveAndOpen();
	await page.getByText(/\d+ % done/).waitFor();
	await page.getByRole("progressbar", { name: "Being prepared" }).waitFor();
	await savePicture(page, stack, "marketer-film-progress");
	const status = page.locator(".media-status [role=status]");
	await expect.poll(() => status.innerText(), { timeout: 120_000 }).toBe("Ready");
	const poster = page.getByAltText(filmTitle);
	await expect
		.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 10_000 })
		.toBeGreaterThan(0);
	await page.locator("header").getByText("Film", { exact: true }).first().waitFor();
	await savePicture(page, stack, "marketer-film-ready");

	await reachesTheSite(filmTitle);
	const guest = await visit({ width: 1280 });
	try {
		await guest.page.goto(yachtPage(), { waitUntil: "networkidle" });
		await guest.page.getByRole("button", { name: `Play: ${filmTitle}` }).click();
		await expect.poll(async () => (await shown(guest.page)).time, { timeout: 20_000 }).toBeGreaterThan(1);
		expect(guest.errors).toEqual([]);
	} finally {
		await guest.close();
	}
});

it("a picture added on the yacht's own form is described there and shown to guests", async () => {
	const { page } = desk;
	await page.goto(`${stack.directus.url}/admin/content/yachts/${yacht.id}`);
	await page.getByRole("tab", { name: "Pictures and films" }).click();
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: /Drop pictures and films here/ }).click();
	await (await chooser).setFiles(file("table_on_deck.jpg"));
	const row = page.locator("li.row", { hasText: "table_on_deck.jpg" });
	await row.getByText("Ready").waitFor({ timeout: 60_000 });
	await savePicture(page, stack, "marketer-yacht-upload");
	await row.getByRole("link", { name: "Describe it" }).click();
	await field("Description for those who cannot see it").locator("input").fill(pictureTitle);
	await save();
	await reachesTheSite(pictureTitle);
});

it("a damaged film fails with a reason that says what to do, and can be tried again", async () => {
	const { page } = desk;
	await beginItem(file("harbour-tour.mp4"));
	await saveAndOpen();
	const status = page.locator(".media-status [role=status]");
	await expect.poll(() => status.innerText(), { timeout: 60_000 }).toBe("Failed");
	await page.getByText("This film is damaged or incomplete and cannot be read").first().waitFor();
	await savePicture(page, stack, "marketer-failed");
	const again = page.getByRole("button", { name: "Try again" });
	await again.click();
	await expect.poll(() => status.innerText(), { timeout: 20_000 }).not.toBe("Failed");
	await expect.poll(() => status.innerText(), { timeout: 60_000 }).toBe("Failed");
	await again.waitFor();
	expect(await (await fetch(yachtPage())).text()).not.toContain("harbour-tour");
});
