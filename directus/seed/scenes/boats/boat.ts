import type { Light } from "../light.ts";

/** How one yacht differs from another of her kind. */
export interface Livery {
	hull: string;
	stripe: string;
	/** Sails set; otherwise furled, as in the marina. */
	sailing: boolean;
	/** People on deck. */
	crew: number;
}

/**
 * Draws a yacht in profile, bow to the right: 1,000 units long, waterline at y = 0, up is negative.
 * `id` keeps gradients of several drawings apart.
 */
export type Boat = (light: Light, livery: Livery, id: string) => string;

export function hullShading(id: string, light: Light, colour: string): string {
	return `<linearGradient id="${id}-hull" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${colour}"/></linearGradient>
	<linearGradient id="${id}-shine" x1="0" y1="0" x2=".12" y2="1"><stop offset="0" stop-color="${light.hullLight}" stop-opacity=".22"/><stop offset=".4" stop-color="${light.hullLight}" stop-opacity="0"/><stop offset=".6" stop-color="${light.water.at(-1)?.[1]}" stop-opacity=".08"/><stop offset="1" stop-color="${light.water.at(-1)?.[1]}" stop-opacity=".5"/></linearGradient>
	<linearGradient id="${id}-glass" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light.glass}"/><stop offset=".5" stop-color="${light.glass}" stop-opacity=".86"/><stop offset="1" stop-color="${light.cabinGlow}" stop-opacity=".75"/></linearGradient>`;
}

export function sailShading(id: string, light: Light): string {
	return `<linearGradient id="${id}-sail" x1="0" y1="0" x2="1" y2=".15"><stop offset="0" stop-color="${light.sailShade}"/><stop offset=".45" stop-color="${light.sailLight}"/><stop offset="1" stop-color="${light.sailShade}"/></linearGradient>`;
}

/** A sail panel with its seams, clipped to its own outline. */
export function sail(id: string, name: string, outline: string, top: number, foot: number, light: Light): string {
	const seams = Array.from({ length: 9 }, (_, index) => {
		const y = top + ((index + 1) / 10) * (foot - top);
		return `<path d="M -200 ${y + 26} Q 500 ${y - 30} 1200 ${y + 40}" fill="none" stroke="${light.sailShade}" stroke-width="3" opacity=".7"/>`;
	}).join("");
	return `<clipPath id="${id}-${name}"><path d="${outline}"/></clipPath><path d="${outline}" fill="url(#${id}-sail)"/><g clip-path="url(#${id}-${name})">${seams}</g>`;
}

const coats = ["#26435c", "#b4473a", "#e9e4d8", "#d8a13c", "#4d6b5c", "#3d3d52"];

/** Somebody seen from afar; `sitting` shows the upper body only. */
export function person(x: number, y: number, index: number, light: Light, sitting = true): string {
	const coat = coats[index % coats.length];
	const legs = sitting ? "" : `<path d="M ${x - 7} ${y} l 2 -34 h 10 l 2 34 Z" fill="${light.hills[2]}"/>`;
	const base = sitting ? y : y - 32;
	return `${legs}<path d="M ${x - 11} ${base} q -2 -34 11 -36 q 13 2 11 36 Z" fill="${coat}"/><circle cx="${x}" cy="${base - 44}" r="8.5" fill="#c99573"/><path d="M ${x - 9} ${base - 46} a 9 9 0 0 1 18 0 Z" fill="${light.hills[2]}"/>`;
}

/** A railing of stanchions and two wires along a straight run. */
export function rail(x1: number, y1: number, x2: number, y2: number, high: number, light: Light): string {
	const count = Math.max(2, Math.round(Math.abs(x2 - x1) / 62));
	const posts = Array.from({ length: count + 1 }, (_, index) => {
		const x = x1 + ((x2 - x1) * index) / count;
		const y = y1 + ((y2 - y1) * index) / count;
		return `M ${x.toFixed(0)} ${y.toFixed(0)} v ${-high}`;
	}).join(" ");
	return `<path d="${posts} M ${x1} ${y1 - high} L ${x2} ${y2 - high} M ${x1} ${y1 - high * 0.52} L ${x2} ${y2 - high * 0.52}" fill="none" stroke="${light.hullLight}" stroke-width="2.6" opacity=".9"/>`;
}
