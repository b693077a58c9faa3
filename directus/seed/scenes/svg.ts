/** Gradient stops as SVG. */
export function stops(list: [offset: number, colour: string][]): string {
	return list.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join("");
}

export function line(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	colour: string,
	width: number,
	opacity = 1,
): string {
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}"/>`;
}

export function path(d: string, fill: string, extra = ""): string {
	return `<path d="${d}" fill="${fill}" ${extra}/>`;
}
