export interface Size {
	width: number;
	height: number;
}

export interface Rung extends Size {
	/** The step of the ladder, which names its files: 360, 480, 720 or 1080. */
	step: number;
	/** Bits a second that the picture may reach at its peak. */
	maxrate: number;
}

/** Each step is a box that the film is fitted into, lying or standing. */
const ladder = [
	{ step: 360, long: 640, maxrate: 900_000 },
	{ step: 480, long: 854, maxrate: 1_600_000 },
	{ step: 720, long: 1280, maxrate: 3_200_000 },
	{ step: 1080, long: 1920, maxrate: 6_000_000 },
] as const;

/** A film that misses a step by less than this is not made smaller for it (1918 × 1078, 1920 × 1072). */
const nearlyFits = 1.02;

const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2);
const evenBelow = (value: number): number => Math.max(2, Math.floor(value / 2) * 2);

/**
 * The renditions that a film gets, largest first: every step that is not above the source. A film smaller than the
 * smallest step gets one rendition in its own size. The aspect is kept and both sides are even.
 */
export function chooseRungs(source: Size): Rung[] {
	const long = Math.max(source.width, source.height);
	const short = Math.min(source.width, source.height);
	const rungs: Rung[] = [];
	for (const { step, long: boxLong, maxrate } of ladder) {
		const scale = Math.min(boxLong / long, step / short);
		if (scale > nearlyFits) continue;
		const size =
			scale >= 1 / nearlyFits
				? { width: evenBelow(source.width), height: evenBelow(source.height) }
				: { width: even(source.width * scale), height: even(source.height * scale) };
		rungs.unshift({ step, maxrate, ...size });
	}
	if (rungs.length > 0) return rungs;
	return [{ step: 360, maxrate: 900_000, width: evenBelow(source.width), height: evenBelow(source.height) }];
}
