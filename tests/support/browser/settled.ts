import type { Page } from "playwright-core";

/** Waits until a page has drawn what it shows: nothing is asked for any more, no loader turns, the pictures in sight have come. */
export async function settled(page: Page): Promise<void> {
	await page.waitForLoadState("networkidle");
	await page.waitForFunction(() => {
		const inSight = (element: Element): boolean => {
			const { top, bottom, left, right } = element.getBoundingClientRect();
			return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
		};
		const isDrawn = [...document.images].filter(inSight).every((image) => image.complete);
		const isLoading = document.querySelector(".v-progress-circular, .v-skeleton-loader") !== null;
		return isDrawn && !isLoading && document.fonts.status === "loaded";
	});
}
