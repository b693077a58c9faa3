import { playHls } from "./play-hls.ts";

const nativeType = "application/vnd.apple.mpegurl";

/** Waits for the play button, then loads the player; nothing of it is fetched before. */
export function startFilm(root: HTMLElement): void {
	const video = root.querySelector("video");
	const button = root.querySelector<HTMLButtonElement>("[data-play]");
	const message = root.querySelector("[data-message]");
	const { src, failed = "" } = root.dataset;
	if (!video || !button || !src) return;

	const say = (text: string): void => {
		if (message) message.textContent = text;
	};
	const fail = (): void => {
		say(failed);
		button.hidden = false;
	};
	button.addEventListener("click", async () => {
		button.hidden = true;
		say("");
		video.controls = true;
		try {
			const isPlayed = await playHls(video, src, fail);
			if (!isPlayed && video.canPlayType(nativeType)) video.src = src;
			else if (!isPlayed) return fail();
			video.focus();
			await video.play();
		} catch {
			fail();
		}
	});
}
