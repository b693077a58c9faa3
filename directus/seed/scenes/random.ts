/** A small seeded generator (mulberry32): the same demo pictures on every machine. */
export function seededRandom(text: string): () => number {
	let state = 0x9e3779b9;
	for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x85ebca6b) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export const between = (random: () => number, low: number, high: number): number => low + random() * (high - low);
