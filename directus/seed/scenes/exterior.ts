import type { Livery } from "./boats/boat.ts";
import { type BoatKind, boats } from "./boats/index.ts";
import { type Light, lights, type TimeOfDay } from "./light.ts";
import { seededRandom } from "./random.ts";
import { type Shore, shore } from "./shore.ts";
import { sky } from "./sky.ts";
import { water } from "./water.ts";

export interface ExteriorScene {
	name: string;
	kind: BoatKind;
	livery: Livery;
	time: TimeOfDay;
	shore: Shore;
	/** Where the boat's middle stands, as a share of the width, and her length as a share of it. */
	at: number;
	size: number;
	facing: "left" | "right";
	/** Degrees of heel under sail. */
	heel?: number;
}

/** A yacht on the Bay, as SVG. */
export function exterior(scene: ExteriorScene, width: number, height: number): string {
	const light: Light = lights[scene.time];
	const random = seededRandom(scene.name);
	const horizon = height * 0.56;
	const waterline = height * (0.66 + scene.size * 0.12);
	const length = width * scene.size;
	const scale = length / 1000;
	const flip = scene.facing === "left" ? -1 : 1;
	const x = width * scene.at - (length / 2) * flip;
	const boat = boats[scene.kind](light, scene.livery, "boat");
	const heel = (scene.heel ?? 0) * flip * -1;
	const place = (down: number): string => `translate(${x} ${waterline}) scale(${scale * flip} ${scale * down})`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
	${sky(light, width, horizon, random)}
	${shore(scene.shore, light, width, horizon, random)}
	${water(light, width, horizon, height, random)}
	<defs>
		<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".62"/><stop offset=".6" stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
		<mask id="mirror"><rect y="${waterline}" width="${width}" height="${height - waterline}" fill="url(#fade)"/></mask>
	</defs>
	<g mask="url(#mirror)"><g filter="url(#ripple)"><g transform="${place(-0.42)}" opacity=".8">${boat.replaceAll("boat-", "mirror-")}</g></g></g>
	<ellipse cx="${x + (length / 2) * flip}" cy="${waterline + 6}" rx="${length * 0.54}" ry="${13 + length * 0.008}" fill="${light.water.at(-1)?.[1]}" opacity=".42" filter="url(#soft)"/>
	<g transform="rotate(${heel} ${x + (length / 2) * flip} ${waterline})"><g transform="${place(1)}">${boat}</g></g>
	${wake(light, x, waterline, length, flip, scene.livery.sailing)}
	<rect width="${width}" height="${height}" fill="${light.overlay.colour}" opacity="${light.overlay.opacity}"/>
</svg>`;
}

function wake(light: Light, x: number, y: number, length: number, flip: number, moving: boolean): string {
	const along = (at: number): number => x + length * at * flip;
	const foam = (from: number, to: number, high: number, opacity: number): string =>
		`<path d="M ${along(from)} ${y + 3} Q ${along((from + to) / 2)} ${y - high} ${along(to)} ${y + 4} Q ${along((from + to) / 2)} ${y + high * 0.9} ${along(from)} ${y + 3} Z" fill="${light.hullLight}" opacity="${opacity}"/>`;
	if (!moving) return foam(0.02, 0.9, 3, 0.35);
	return `${foam(0.72, 0.93, 15, 0.85)}${foam(0.5, 0.8, 8, 0.6)}${foam(-0.02, 0.6, 6, 0.5)}${foam(-0.5, 0.06, 9, 0.4)}<path d="M ${along(0.02)} ${y + 4} L ${along(-0.75)} ${y + 42} L ${along(-0.75)} ${y + 14} Z" fill="${light.hullLight}" opacity=".16" filter="url(#soft)"/>`;
}
