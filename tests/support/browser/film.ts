import type { Page } from "playwright-core";

export interface Picture {
	time: number;
	width: number;
	height: number;
	paused: boolean;
}

/** What a film shows now. */
export function shown(page: Page, place = 0): Promise<Picture> {
	return page
		.locator("video")
		.nth(place)
		.evaluate((video: HTMLVideoElement) => ({
			time: video.currentTime,
			width: video.videoWidth,
			height: video.videoHeight,
			paused: video.paused,
		}));
}

/** The height of the smallest rendition that fills the player, or of the largest when none does. */
export async function fittingHeight(page: Page, heights: number[], place = 0): Promise<number> {
	const box = await page.locator("video").nth(place).boundingBox();
	const rising = heights.toSorted((a, b) => a - b);
	return rising.find((height) => height >= (box?.height ?? 0)) ?? rising.at(-1) ?? 0;
}

/** Collects what the page loads of a player or a film. */
export function watchFilmRequests(page: Page): string[] {
	const seen: string[] = [];
	page.on("request", (request) => {
		if (/hls|\.m3u8|\.m4s|\.mp4/.test(request.url())) seen.push(request.url());
	});
	return seen;
}
