import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

const executable = /<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;

/** Gzipped bytes of script that a page loads before anybody touches it, scripts inside its HTML included. */
export async function scriptBytes(page: Page, address: string): Promise<number> {
	const sizes: Promise<number>[] = [];
	page.on("response", (response) => {
		if (response.request().resourceType() === "script") {
			sizes.push(response.body().then((body) => gzipSync(body).byteLength));
		}
	});
	const answer = await page.goto(address, { waitUntil: "networkidle" });
	const html = (await answer?.text()) ?? "";
	const inline = [...html.matchAll(executable)].map((match) => match[1] ?? "").join("\n");
	const files = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	return files + (inline.trim() ? gzipSync(inline).byteLength : 0);
}

/** Layout shift of a page since it began to load, as browsers report it. */
export function layoutShift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: "layout-shift", buffered: true });
				setTimeout(() => resolve(sum), 500);
			}),
	);
}
