import type { Light } from "./light.ts";
import { between } from "./random.ts";
import { stops } from "./svg.ts";

/** Sky, sun and clouds down to the horizon. */
export function sky(light: Light, width: number, horizon: number, random: () => number): string {
	const { sun } = light;
	const x = sun.x * width;
	const y = sun.y * (horizon / 0.56);
	return `
	<defs>
		<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${stops(light.sky)}</linearGradient>
		<radialGradient id="glow"><stop offset="0" stop-color="${sun.glow}" stop-opacity="${sun.strength}"/><stop offset=".35" stop-color="${sun.glow}" stop-opacity="${sun.strength * 0.35}"/><stop offset="1" stop-color="${sun.glow}" stop-opacity="0"/></radialGradient>
		<filter id="soft" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="9"/></filter>
		<filter id="softer" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="18"/></filter>
	</defs>
	<rect width="${width}" height="${horizon + 4}" fill="url(#sky)"/>
	<circle cx="${x}" cy="${y}" r="${width * 0.42}" fill="url(#glow)"/>
	${sun.r > 2 ? `<circle cx="${x}" cy="${y}" r="${sun.r}" fill="${sun.colour}" filter="url(#halo)"/>` : ""}
	${Array.from({ length: 7 }, (_, index) => cloud(light, between(random, -100, width), horizon * between(random, 0.12, 0.72), index, random)).join("")}`;
}

/** A bank of cloud: a flat shaded base, a lit crown of many puffs, wispy edges. */
function cloud(light: Light, x: number, y: number, index: number, random: () => number): string {
	const length = between(random, 220, 620);
	const many = 16;
	const puffs = Array.from({ length: many }, (_, puff) => {
		const at = (puff + random()) / many;
		const crown = Math.sin(at * Math.PI);
		const radius = length * (0.025 + crown * between(random, 0.03, 0.1));
		return { cx: x + at * length, cy: y - crown * length * between(random, 0, 0.09), r: radius };
	});
	const draw = (fill: string, shift: number, flat: number, opacity: number): string =>
		puffs
			.map(
				({ cx, cy, r }) =>
					`<ellipse cx="${cx.toFixed(0)}" cy="${(cy + shift).toFixed(0)}" rx="${(r * 1.25).toFixed(0)}" ry="${(r * flat).toFixed(0)}" fill="${fill}" opacity="${opacity}"/>`,
			)
			.join("");
	const { lit, shade, opacity } = light.cloud;
	const base = `<ellipse cx="${(x + length / 2).toFixed(0)}" cy="${(y + 6).toFixed(0)}" rx="${(length * 0.52).toFixed(0)}" ry="${(length * 0.035).toFixed(0)}" fill="${shade}" opacity=".55"/>`;
	return `<g filter="url(#${index % 3 === 0 ? "softer" : "soft"})" opacity="${(opacity * between(random, 0.5, 1)).toFixed(2)}">${base}${draw(shade, 10, 0.7, 0.5)}${draw(lit, -4, 0.85, 0.8)}</g>`;
}
