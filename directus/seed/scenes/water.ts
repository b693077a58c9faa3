import type { Light } from "./light.ts";
import { between } from "./random.ts";
import { stops } from "./svg.ts";

/** The sea from the horizon to the lower edge, with the sun's path and waves that grow towards the viewer. */
export function water(light: Light, width: number, horizon: number, height: number, random: () => number): string {
	const deep = height - horizon;
	const sunX = light.sun.x * width;
	let waves = "";
	for (let row = 0; row < 46; row++) {
		const at = (row / 46) ** 1.7;
		const y = horizon + 6 + at * deep;
		const size = 0.25 + at * 3.2;
		const many = Math.round(26 - at * 14);
		for (let wave = 0; wave < many; wave++) {
			const x = between(random, -60, width + 60);
			const long = between(random, 26, 90) * size;
			const bright = random();
			const colour = bright > 0.55 ? light.glint : light.water.at(-1)?.[1];
			const strength = bright > 0.55 ? between(random, 0.05, 0.2) : between(random, 0.05, 0.16);
			waves += `<path d="M ${x.toFixed(0)} ${y.toFixed(0)} q ${(long / 2).toFixed(0)} ${(-5 * size).toFixed(1)} ${long.toFixed(0)} 0 q ${(-long / 2).toFixed(0)} ${(2.4 * size).toFixed(1)} ${(-long).toFixed(0)} 0" fill="${colour}" opacity="${strength.toFixed(2)}"/>`;
		}
	}
	let path = "";
	for (let spark = 0; spark < 240; spark++) {
		const at = random() ** 1.4;
		const y = horizon + 3 + at * deep * 0.95;
		const spread = 40 + at * width * 0.16;
		const x = sunX + (random() + random() + random() - 1.5) * spread;
		const long = 6 + at * 70 * random();
		path += `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${long.toFixed(0)}" ry="${(1 + at * 4.5).toFixed(1)}" fill="${light.glint}" opacity="${between(random, 0.12, 0.6).toFixed(2)}"/>`;
	}
	return `
	<defs>
		<linearGradient id="sea" x1="0" y1="0" x2="0" y2="1">${stops(light.water)}</linearGradient>
		<filter id="ripple" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.006 0.09" numOctaves="2" seed="7"/><feDisplacementMap in="SourceGraphic" scale="34" xChannelSelector="R" yChannelSelector="G"/></filter>
		<filter id="halo" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="4"/></filter>
	</defs>
	<rect y="${horizon}" width="${width}" height="${deep}" fill="url(#sea)"/>
	${waves}
	<g opacity="${light.sun.strength}">${path}</g>`;
}
