import { lights, type TimeOfDay } from "./light.ts";
import { seededRandom } from "./random.ts";
import { type Shore, shore } from "./shore.ts";
import { sky } from "./sky.ts";
import { path } from "./svg.ts";
import { water } from "./water.ts";

export interface ForedeckScene {
	name: string;
	time: TimeOfDay;
	shore: Shore;
	cushion: string;
	stripe: string;
}

/** The view forward over the teak of the bow, sun pads laid out. */
export function foredeck(scene: ForedeckScene, width: number, height: number): string {
	const light = lights[scene.time];
	const random = seededRandom(scene.name);
	const horizon = height * 0.42;
	const middle = width * 0.5;
	const bow = height * 0.5;
	const deck = `M ${middle} ${bow} C ${middle - 180} ${bow + 90} ${width * 0.12} ${height * 0.82} ${-width * 0.02} ${height} H ${width * 1.02} C ${width * 0.88} ${height * 0.82} ${middle + 180} ${bow + 90} ${middle} ${bow} Z`;
	const planks = Array.from({ length: 31 }, (_, index) => {
		const offset = index - 15;
		return path(
			`M ${middle + offset * 4} ${bow} L ${middle + offset * width * 0.042} ${height} l 6 0 L ${middle + offset * 4 + 1.5} ${bow} Z`,
			"#2f2118",
			'opacity=".42"',
		);
	}).join("");
	const side = (sign: number): string => {
		const posts = [0.1, 0.24, 0.4, 0.6, 0.84].map((at) => {
			const y = bow + 14 + at * (height - bow);
			const x = middle + sign * (30 + at ** 0.82 * width * 0.5);
			return { x, y, high: 50 + at * 210 };
		});
		const wire = (share: number): string =>
			`M ${middle} ${bow - 44 * share} ${posts.map(({ x, y, high }) => `L ${x.toFixed(0)} ${(y - high * share).toFixed(0)}`).join(" ")}`;
		return `<path d="${wire(1)} ${wire(0.52)}" fill="none" stroke="${light.hullLight}" stroke-width="6" opacity=".95"/>${posts.map(({ x, y, high }) => `<path d="M ${x} ${y} v ${-high}" stroke="${light.hullLight}" stroke-width="${5 + high * 0.03}"/>`).join("")}`;
	};
	const pad = (left: number, right: number): string => {
		const top = height * 0.7;
		const low = height * 0.93;
		const edge = (x: number, y: number): number =>
			middle + (x - 0.5) * width * (0.34 + ((y - bow) / (height - bow)) * 0.66);
		const quad = (a: number, b: number, c: number, d: number, fill: string, extra = ""): string =>
			path(
				`M ${edge(a, c)} ${c} L ${edge(b, c)} ${c} L ${edge(b, d)} ${d} L ${edge(a, d)} ${d} Z`,
				fill,
				`stroke="${fill}" stroke-width="26" stroke-linejoin="round" ${extra}`,
			);
		return `${quad(left, right, top + 22, low + 26, "#000", 'opacity=".28"')}${quad(left, right, top, low, scene.cushion)}${quad(left, right, top, top + 34, "#fff", 'opacity=".28"')}${quad(left + 0.012, right - 0.012, low - 44, low - 36, scene.stripe)}${quad(left + 0.02, right - 0.02, top + 6, top + 20, scene.stripe, 'opacity=".85"')}`;
	};
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
	${sky(light, width, horizon, random)}${shore(scene.shore, light, width, horizon, random)}${water(light, width, horizon, height, random)}
	<defs><clipPath id="deck"><path d="${deck}"/></clipPath><linearGradient id="teak" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d9b58a"/><stop offset="1" stop-color="${light.timber}"/></linearGradient></defs>
	${path(deck, light.hullLight, `stroke="${light.hullLight}" stroke-width="44"`)}${path(deck, light.hullShade, `stroke="${light.hullShade}" stroke-width="12"`)}
	${path(deck, "url(#teak)")}<g clip-path="url(#deck)">${planks}</g>
	${path(`M ${middle - 58} ${bow + 120} h 116 l 26 92 h -168 Z`, light.hullLight)}${path(`M ${middle - 44} ${bow + 130} h 88 l 18 66 h -124 Z`, light.glass, 'opacity=".8"')}
	<ellipse cx="${middle}" cy="${bow + 58}" rx="26" ry="13" fill="#8d98a3"/><ellipse cx="${middle}" cy="${bow + 50}" rx="18" ry="9" fill="#c9d2d9"/>
	${pad(0.3, 0.48)}${pad(0.52, 0.7)}
	${side(-1)}${side(1)}
	<rect width="${width}" height="${height}" fill="${light.overlay.colour}" opacity="${light.overlay.opacity}"/>
</svg>`;
}
