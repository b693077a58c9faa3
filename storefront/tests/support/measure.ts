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

/** Layout shift of a page since it began to load, as browsers report it: once its fonts and pictures are in and drawn. */
export function layoutShift(page: Page): Promise<number> {
	return page.evaluate(async () => {
		let sum = 0;
		const add = (entries: PerformanceEntryList) => {
			for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
		};
		const observer = new PerformanceObserver((list) => add(list.getEntries()));
		observer.observe({ type: "layout-shift", buffered: true });
		await document.fonts.ready;
		const inView = [...document.images].filter(({ loading }) => loading !== "lazy");
		await Promise.all(inView.map((image) => image.decode().catch(() => undefined)));
		// What has been drawn is reported with the frame after it.
		for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
		await new Promise((resolve) => setTimeout(resolve));
		add(observer.takeRecords());
		return sum;
	});
}
