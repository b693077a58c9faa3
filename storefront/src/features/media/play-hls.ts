import workerPath from "hls.js/dist/hls.worker.js?url";

/**
 * Plays a stream with hls.js, quality following the size of the player. False when this browser has no Media Source
 * (then it plays HLS itself).
 */
export async function playHls(video: HTMLVideoElement, src: string, onFatal: () => void): Promise<boolean> {
	const { default: Hls } = await import("hls.js/light");
	if (!Hls.isSupported()) return false;
	const player = new Hls({ workerPath, capLevelToPlayerSize: true, maxBufferLength: 20, lowLatencyMode: false });
	player.on(Hls.Events.ERROR, (_event, data) => {
		if (!data.fatal) return;
		player.destroy();
		onFatal();
	});
	// The player measures itself once a second. What was loaded for the small picture is then loaded again for the large.
	video.addEventListener("fullscreenchange", () => {
		setTimeout(() => {
			player.nextLevel = -1;
		}, 1200);
	});
	player.loadSource(src);
	player.attachMedia(video);
	return true;
}
