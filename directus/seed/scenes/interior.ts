import { lights, type TimeOfDay } from "./light.ts";
import { seededRandom } from "./random.ts";
import { type Shore, shore } from "./shore.ts";
import { sky } from "./sky.ts";
import { line, path } from "./svg.ts";
import { water } from "./water.ts";

export interface InteriorScene {
	name: string;
	time: TimeOfDay;
	shore: Shore;
	fabric: string;
	accent: string;
	wood: string;
}

/** The saloon of a yacht: a table set by panoramic windows that look out on the Bay. */
export function interior(scene: InteriorScene, width: number, height: number): string {
	const light = lights[scene.time];
	const random = seededRandom(scene.name);
	const horizon = height * 0.36;
	const at = (x: number, y: number): string => `${(x * width).toFixed(0)} ${(y * height).toFixed(0)}`;
	const pane = (left: number, right: number): string =>
		`M ${at(left, 0.16)} L ${at(right, 0.16)} L ${at(right + 0.004, 0.52)} L ${at(left - 0.004, 0.52)} Z`;
	const panes = [pane(0.05, 0.26), pane(0.285, 0.49), pane(0.515, 0.715), pane(0.74, 0.95)];
	const cushion = (x: number, w: number, colour: string): string =>
		`<rect x="${x * width}" y="${height * 0.535}" width="${w * width}" height="${height * 0.13}" rx="26" fill="${colour}"/><rect x="${x * width}" y="${height * 0.535}" width="${w * width}" height="${height * 0.05}" rx="22" fill="#fff" opacity=".13"/>`;
	const lamp = (x: number): string =>
		`<circle cx="${x * width}" cy="${height * 0.095}" r="${width * 0.06}" fill="url(#lamp)"/><ellipse cx="${x * width}" cy="${height * 0.083}" rx="30" ry="8" fill="#ffd28a"/>`;
	const plate = (x: number, y: number): string =>
		`<ellipse cx="${x * width}" cy="${y * height}" rx="62" ry="17" fill="#fdfcf8"/><ellipse cx="${x * width}" cy="${y * height - 2}" rx="40" ry="10" fill="#eae6dc"/>`;
	const glass = (x: number, y: number): string =>
		`<g opacity=".85"><path d="M ${x * width - 14} ${y * height - 84} q 14 60 28 0 Z" fill="#fff" opacity=".5"/><path d="M ${x * width - 11} ${y * height - 70} q 11 42 22 0 Z" fill="${scene.accent}" opacity=".75"/>${line(x * width, y * height - 50, x * width, y * height - 8, "#fff", 3, 0.7)}<ellipse cx="${x * width}" cy="${y * height - 6}" rx="15" ry="4" fill="#fff" opacity=".55"/></g>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
	<defs>
		<clipPath id="panes"><path d="${panes.join(" ")}"/></clipPath>
		<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f4eee3"/><stop offset="1" stop-color="#d9cdbb"/></linearGradient>
		<linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${scene.wood}"/><stop offset="1" stop-color="#3a2519"/></linearGradient>
		<linearGradient id="table" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#d8a874"/><stop offset=".5" stop-color="${scene.wood}"/><stop offset="1" stop-color="#4b2f1e"/></linearGradient>
		<radialGradient id="lamp"><stop offset="0" stop-color="#ffd28a" stop-opacity=".8"/><stop offset="1" stop-color="#ffd28a" stop-opacity="0"/></radialGradient>
		<linearGradient id="shaft" x1="0" y1="0" x2=".3" y2="1"><stop offset="0" stop-color="${light.sun.glow}" stop-opacity=".2"/><stop offset="1" stop-color="${light.sun.glow}" stop-opacity="0"/></linearGradient>
	</defs>
	<rect width="${width}" height="${height}" fill="url(#wall)"/>
	<g clip-path="url(#panes)">${sky(light, width, horizon, random)}${shore(scene.shore, light, width, horizon, random)}${water(light, width, horizon, height, random)}</g>
	${panes.map((d) => path(d, "none", `stroke="#fbf7ee" stroke-width="14"`)).join("")}${panes.map((d) => path(d, "none", `stroke="#8d7a64" stroke-width="2.5" opacity=".7"`)).join("")}
	<rect width="${width}" height="${height * 0.125}" fill="#fbf8f1"/><rect y="${height * 0.125}" width="${width}" height="7" fill="${scene.wood}"/>
	${[0.2, 0.5, 0.8].map(lamp).join("")}
	${path(`M 0 ${height * 0.66} H ${width} V ${height} H 0 Z`, "url(#wood)")}
	${Array.from({ length: 13 }, (_, index) => path(`M ${width * (0.5 + (index - 6) * 0.05)} ${height * 0.66} L ${width * (0.5 + (index - 6) * 0.19)} ${height} l 5 0 L ${width * (0.5 + (index - 6) * 0.05) + 2} ${height * 0.66} Z`, "#2a190f", 'opacity=".35"')).join("")}
	<rect x="${width * 0.03}" y="${height * 0.61}" width="${width * 0.94}" height="${height * 0.17}" rx="30" fill="${scene.fabric}"/>
	<rect x="${width * 0.03}" y="${height * 0.72}" width="${width * 0.94}" height="${height * 0.06}" rx="26" fill="#000" opacity=".14"/>
	${[0.04, 0.195, 0.35, 0.505, 0.66, 0.815].map((x) => cushion(x, 0.145, scene.fabric)).join("")}
	${[0.09, 0.86].map((x) => `<rect x="${x * width}" y="${height * 0.555}" width="120" height="120" rx="22" transform="rotate(${x < 0.5 ? -9 : 8} ${x * width + 60} ${height * 0.6})" fill="${scene.accent}"/>`).join("")}
	<ellipse cx="${width / 2}" cy="${height * 0.965}" rx="${width * 0.34}" ry="${height * 0.05}" fill="#000" opacity=".35"/>
	${path(`M ${width * 0.47} ${height * 0.86} h ${width * 0.06} l 26 ${height * 0.1} h ${-width * 0.06 - 52} Z`, "#3a2519")}
	<ellipse cx="${width / 2}" cy="${height * 0.835}" rx="${width * 0.31}" ry="${height * 0.085}" fill="#3a2519"/><ellipse cx="${width / 2}" cy="${height * 0.822}" rx="${width * 0.31}" ry="${height * 0.085}" fill="url(#table)"/>
	${plate(0.35, 0.815)}${plate(0.5, 0.865)}${plate(0.65, 0.815)}${plate(0.5, 0.775)}${glass(0.42, 0.84)}${glass(0.58, 0.835)}${glass(0.56, 0.785)}
	<ellipse cx="${width * 0.465}" cy="${height * 0.807}" rx="52" ry="15" fill="${scene.accent}"/>${["#e6b23c", "#c8503a", "#7fa34c", "#e6b23c"].map((colour, index) => `<circle cx="${width * 0.465 - 30 + index * 20}" cy="${height * 0.795 - (index % 2) * 9}" r="15" fill="${colour}"/>`).join("")}
	${path(`M ${at(0.62, 0.52)} L ${at(0.8, 0.52)} L ${at(0.98, 1)} L ${at(0.6, 1)} Z`, "url(#shaft)")}
	<rect width="${width}" height="${height}" fill="${light.overlay.colour}" opacity="${light.overlay.opacity}"/>
</svg>`;
}
