import type { Light } from "./light.ts";
import { between } from "./random.ts";
import { line } from "./svg.ts";

export type Shore = "headlands" | "city" | "bridge" | "island";

/** What stands on the horizon: always hills, and one landmark of the Bay. */
export function shore(kind: Shore, light: Light, width: number, horizon: number, random: () => number): string {
	const far = ridge(width, horizon, 150, 7, random);
	const middle = ridge(width, horizon, 96, 9, random);
	const near = ridge(width, horizon, 44, 6, random);
	const landmark = {
		headlands: "",
		city: city(light, width, horizon, random),
		bridge: bridge(light, width, horizon),
		island: island(light, width, horizon),
	};
	return `
	<defs><linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light.sky.at(-1)?.[1]}" stop-opacity="0"/><stop offset="1" stop-color="${light.sky.at(-1)?.[1]}" stop-opacity=".75"/></linearGradient></defs>
	<path d="${far}" fill="${light.hills[0]}" opacity=".8"/>
	<rect y="${horizon - 170}" width="${width}" height="172" fill="url(#haze)" opacity=".7"/>
	${kind === "bridge" ? "" : landmark[kind]}
	<path d="${middle}" fill="${light.hills[1]}" opacity="${kind === "city" ? 0 : 0.9}"/>
	${kind === "bridge" ? landmark.bridge : ""}
	<rect y="${horizon - 90}" width="${width}" height="92" fill="url(#haze)" opacity=".5"/>
	<path d="${kind === "headlands" ? near : ""}" fill="${light.hills[2]}" opacity=".9"/>`;
}

function ridge(width: number, horizon: number, height: number, peaks: number, random: () => number): string {
	const points = Array.from({ length: peaks * 6 + 1 }, (_, index) => {
		const x = (index / (peaks * 6)) * (width + 200) - 100;
		const wave = Math.sin(index * 0.52 + peaks) * 0.45 + Math.sin(index * 0.19 + height) * 0.55;
		return `${x.toFixed(0)} ${(horizon - height * (0.42 + 0.4 * wave + 0.14 * random())).toFixed(0)}`;
	});
	return `M -100 ${horizon + 3} L ${points.join(" L ")} L ${width + 100} ${horizon + 3} Z`;
}

function city(light: Light, width: number, horizon: number, random: () => number): string {
	const { wall, window, lit } = light.city;
	let x = width * 0.12;
	let towers = "";
	while (x < width * 0.78) {
		const centre = 1 - Math.min(1, Math.abs(x / width - 0.46) * 2.6);
		const tall = between(random, 26, 70) + centre * between(random, 30, 175);
		const wide = between(random, 16, 42);
		towers += `<rect x="${x.toFixed(0)}" y="${(horizon - tall).toFixed(0)}" width="${wide.toFixed(0)}" height="${tall.toFixed(0)}" fill="${wall}" opacity="${between(random, 0.72, 0.98).toFixed(2)}"/>`;
		for (let row = horizon - tall + 8; row < horizon - 8; row += 9) {
			for (let column = x + 4; column < x + wide - 5; column += 7) {
				if (random() < lit * 0.5)
					towers += `<rect x="${column.toFixed(0)}" y="${row.toFixed(0)}" width="3" height="4" fill="${window}" opacity=".75"/>`;
			}
		}
		x += wide + between(random, -4, 7);
	}
	const peak = width * 0.4;
	const spire = `<path d="M ${peak - 26} ${horizon} L ${peak} ${horizon - 262} L ${peak + 26} ${horizon} Z" fill="${wall}"/>`;
	const round = `<path d="M ${width * 0.55} ${horizon} V ${horizon - 205} q 24 -52 48 0 V ${horizon} Z" fill="${wall}"/>`;
	return `${spire}${round}${towers}`;
}

function bridge(light: Light, width: number, horizon: number): string {
	const deck = horizon - 62;
	const towers = [width * 0.3, width * 0.72];
	const top = horizon - 285;
	const colour = light.bridge;
	const legs = towers
		.map((x) => {
			const beams = [0.1, 0.3, 0.5, 0.68]
				.map((at) => `<rect x="${x - 17}" y="${top + (deck - top) * at}" width="34" height="9" fill="${colour}"/>`)
				.join("");
			return `<rect x="${x - 19}" y="${top}" width="9" height="${horizon - top + 2}" fill="${colour}"/><rect x="${x + 10}" y="${top}" width="9" height="${horizon - top + 2}" fill="${colour}"/>${beams}<rect x="${x - 34}" y="${horizon - 14}" width="68" height="18" rx="5" fill="${light.hills[2]}"/>`;
		})
		.join("");
	const [first = 0, second = 0] = towers;
	const middle = (first + second) / 2;
	const cables = [
		`M ${first} ${top + 6} Q ${middle} ${deck + 180} ${second} ${top + 6}`,
		`M ${first} ${top + 6} Q ${first * 0.45} ${deck - 10} -40 ${deck - 6}`,
		`M ${second} ${top + 6} Q ${second + (width - second) * 0.55} ${deck - 10} ${width + 40} ${deck - 6}`,
	]
		.map((d) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="5"/>`)
		.join("");
	let hangers = "";
	for (let x = first + 22; x < second; x += 22) {
		const at = (x - first) / (second - first);
		const cable = (1 - at) ** 2 * (top + 6) + 2 * at * (1 - at) * (deck + 180) + at ** 2 * (top + 6);
		if (cable < deck - 4) hangers += line(x, cable, x, deck, colour, 1.4, 0.75);
	}
	return `<g opacity=".93">${cables}${hangers}<rect x="-40" y="${deck}" width="${width + 80}" height="10" fill="${colour}"/><rect x="-40" y="${deck + 12}" width="${width + 80}" height="3" fill="${colour}" opacity=".6"/>${legs}</g>`;
}

function island(light: Light, width: number, horizon: number): string {
	const x = width * 0.62;
	const tone = light.hills[1];
	return `<path d="M ${x - 330} ${horizon + 3} C ${x - 280} ${horizon - 40} ${x - 200} ${horizon - 62} ${x - 110} ${horizon - 70} L ${x + 60} ${horizon - 78} C ${x + 170} ${horizon - 66} ${x + 250} ${horizon - 40} ${x + 330} ${horizon + 3} Z" fill="${tone}"/>
	<rect x="${x - 80}" y="${horizon - 116}" width="170" height="46" fill="${light.city.wall}"/>
	${Array.from({ length: 12 }, (_, index) => `<rect x="${x - 72 + index * 13}" y="${horizon - 104}" width="5" height="9" fill="${light.hills[2]}" opacity=".55"/>`).join("")}
	<path d="M ${x - 128} ${horizon - 70} l 6 -92 h 10 l 6 92 Z" fill="${light.city.wall}"/><circle cx="${x - 117}" cy="${horizon - 166}" r="7" fill="${light.cabinGlow}"/>`;
}
