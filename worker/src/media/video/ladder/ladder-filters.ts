import type { LadderPlan } from "./ladder-plan.ts";

/** Brings HDR film into the colours of an ordinary screen. */
const toneMapping = [
	"zscale=t=linear:npl=100",
	"format=gbrpf32le",
	"zscale=p=bt709",
	"tonemap=hable:desat=0",
	"zscale=t=bt709:m=bt709:r=tv",
].join(",");

const posterSide = 1280;

/**
 * The filter graph: the film is decoded once, one frame of it becomes the poster, and each rendition is scaled from the
 * next larger one, which costs much less than scaling each from the source.
 */
export function ladderFilters(plan: LadderPlan): string[] {
	const encoded = plan.rungs.flatMap((rung, index) => (rung.copied ? [] : [{ ...rung, index }]));
	const toScreen = plan.isHdr ? `${toneMapping},format=yuv420p` : "format=yuv420p";
	const start = [plan.isInterlaced && "yadif=deint=interlaced", plan.changesFps && `fps=${plan.fps}`];
	const prepared = [...start.filter(Boolean), encoded.length > 0 ? "split=2[film][still]" : "null[still]"].join(",");
	const poster = [
		`select='gte(t,${plan.posterAt.toFixed(3)})*lt(selected_n,1)'`,
		`scale='min(${posterSide},iw*sar)':-2`,
		"setsar=1",
		plan.isHdr ? `${toneMapping},format=yuvj420p` : "format=yuvj420p",
	].join(",");
	const steps = encoded.map(({ width, height, index }, position) => {
		const scaled =
			position === 0
				? `[film]scale=${width}:${height},setsar=1,${toScreen}`
				: `[below${position}]scale=${width}:${height}`;
		const isLast = position === encoded.length - 1;
		return `${scaled}${isLast ? "" : ",split=2"}[v${index}]${isLast ? "" : `[below${position + 1}]`}`;
	});
	return [`[0:${plan.pictureIndex}]${prepared}`, `[still]${poster}[poster]`, ...steps];
}
