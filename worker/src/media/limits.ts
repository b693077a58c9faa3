const megabytes = (count: number): number => count * 1024 * 1024;
const minutes = (count: number): number => count * 60;

/** What an upload may be. Generous for a yacht's film or picture, small enough for a machine with two cores. */
export const limits = {
	video: {
		bytes: megabytes(4096),
		/** Seconds. */
		longest: minutes(20),
		/** Seconds. */
		shortest: 0.5,
		/** What people are told to stay within. */
		largest: { most_width: 4096, most_height: 2160 },
		/** Of one frame; a little more than the largest. */
		pixels: 9_000_000,
		side: 8192,
		streams: 16,
		captionsBytes: megabytes(2),
	},
	image: {
		bytes: megabytes(80),
		/** Decoded, so that a small file cannot become gigabytes in memory. */
		pixels: 100_000_000,
		side: 20_000,
		/** Smaller pictures are icons, not photographs. */
		shortestSide: 16,
	},
	/** Seconds that a tool may run: a start, and a share per second of film. */
	time: { start: 120, perSecondOfFilm: 60, probe: 30 },
} as const;
