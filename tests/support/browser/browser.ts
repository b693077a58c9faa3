import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const known = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
];
const quiet = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export interface Visit {
	page: Page;
	context: BrowserContext;
	/** Errors that the page wrote to its console, blocked scripts among them. */
	errors: string[];
	close: () => Promise<void>;
}

export interface VisitOptions {
	width?: number;
	height?: number;
	dark?: boolean;
	scripts?: boolean;
	still?: boolean;
}

function browserPath(): string {
	const path = process.env.CHROMIUM_PATH ?? known.find((candidate) => existsSync(candidate));
	if (!path) throw new Error("No Chromium found. Install the package chromium, or set CHROMIUM_PATH.");
	return path;
}

/** A browser of its own, with nothing remembered; a phone has touch. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
	const { width = 1280, height = width < 500 ? 740 : 900, dark = false, scripts = true, still = true } = options;
	const profile = mkdtempSync(join(tmpdir(), "harborsmith-browser-"));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: browserPath(),
		headless: true,
		args: quiet,
		viewport: { width, height },
		colorScheme: dark ? "dark" : "light",
		reducedMotion: still ? "reduce" : "no-preference",
		javaScriptEnabled: scripts,
		hasTouch: width < 500,
		locale: "en-US",
		timezoneId: "Asia/Tokyo",
	});
	const page = context.pages()[0] ?? (await context.newPage());
	const errors: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	page.on("pageerror", (error) => errors.push(error.message));
	const close = async (): Promise<void> => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	return { page, context, errors, close };
}
