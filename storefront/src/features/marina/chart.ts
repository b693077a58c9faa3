import type { Marina } from "../yacht/yacht.schema.ts";

/** Corners of the drawn chart of San Francisco Bay, in degrees. */
export const chart = { west: -122.56, east: -122.26, north: 37.93, south: 37.74, width: 480, height: 384 } as const;

export interface Point {
	x: number;
	y: number;
}

/** Where a place lies on the drawn chart, or undefined when it is not on it. */
export function project(longitude: number, latitude: number): Point | undefined {
	const x = ((longitude - chart.west) / (chart.east - chart.west)) * chart.width;
	const y = ((chart.north - latitude) / (chart.north - chart.south)) * chart.height;
	const isOnChart = x >= 0 && x <= chart.width && y >= 0 && y <= chart.height;
	return isOnChart ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 } : undefined;
}

/** `37°51.5′ N` */
export function position(degrees: number, axis: "latitude" | "longitude"): string {
	const hemisphere = axis === "latitude" ? (degrees < 0 ? "S" : "N") : degrees < 0 ? "W" : "E";
	const absolute = Math.abs(degrees);
	const whole = Math.floor(absolute);
	return `${whole}°${((absolute - whole) * 60).toFixed(1).padStart(4, "0")}′ ${hemisphere}`;
}

/** A place on an open map. */
export function mapHref(marina: Pick<Marina, "latitude" | "longitude">): string | undefined {
	const { latitude, longitude } = marina;
	if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
	return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
}
