/** Drawing units of the scene on the start page. */
export const scene = { width: 1600, height: 760, waterline: 540 } as const;

const round = (value: number): number => Math.round(value * 10) / 10;

interface Span {
	from: number;
	to: number;
	/** Height of the cable at both ends and at its lowest point. */
	start: number;
	end: number;
	low: number;
}

function cableAt(span: Span, x: number): number {
	const t = (x - span.from) / (span.to - span.from);
	const straight = span.start + (span.end - span.start) * t;
	const sag = span.low - Math.max(span.start, span.end);
	return straight + 4 * sag * t * (1 - t);
}

/** A suspension cable as a quadratic curve through its lowest point. */
export function cable(span: Span): string {
	const middle = (span.from + span.to) / 2;
	const control = 2 * cableAt(span, middle) - (span.start + span.end) / 2;
	return `M${span.from} ${span.start}Q${round(middle)} ${round(control)} ${span.to} ${span.end}`;
}

/** The hangers between a cable and the deck. */
export function hangers(span: Span, deck: number, step: number): string {
	const lines: string[] = [];
	for (let x = span.from + step; x < span.to; x += step) {
		const top = cableAt(span, x);
		if (top < deck - 2) lines.push(`M${x} ${round(top)}V${deck}`);
	}
	return lines.join("");
}

/** Light on the water: short strokes, longer and wider apart towards the viewer. The seed makes every page the same. */
export function ripples(count: number, seed: number): { d: string; near: number }[] {
	let state = seed;
	const random = (): number => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
	return Array.from({ length: count }, () => {
		const near = random() ** 1.4;
		const y = scene.waterline + 10 + near * (scene.height - scene.waterline - 20);
		const length = 18 + near * 120 * (0.5 + random());
		const x = random() * (scene.width + 100) - 100;
		const bend = 1 + near * 5;
		return {
			near: round(0.15 + near * 0.5),
			d: `M${round(x)} ${round(y)}q${round(length / 4)} ${round(-bend)} ${round(length / 2)} 0t${round(length / 2)} 0`,
		};
	});
}
