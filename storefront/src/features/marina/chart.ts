import type { Marina } from "@harborsmith/contract/shapes";

/** Corners of the drawn chart of San Francisco Bay, in degrees, and its size in drawing units. */
export const chart = { west: -122.56, east: -122.26, north: 37.93, south: 37.74, width: 600, height: 480 } as const;

export interface Point {
	x: number;
	y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Drawing units of a place, also beyond the edges. */
export function place(longitude: number, latitude: number): Point {
	return {
		x: round(((longitude - chart.west) / (chart.east - chart.west)) * chart.width),
		y: round(((chart.north - latitude) / (chart.north - chart.south)) * chart.height),
	};
}

/** Where a place lies on the drawn chart, or undefined when it is not on it. */
export function project(longitude: number, latitude: number): Point | undefined {
	const { x, y } = place(longitude, latitude);
	return x >= 0 && x <= chart.width && y >= 0 && y <= chart.height ? { x, y } : undefined;
}

/** A closed line with rounded corners: curves from middle to middle, bent towards each place. */
export function coastline(places: readonly (readonly [number, number])[]): string {
	const points = places.map(([longitude, latitude]) => place(longitude, latitude));
	const middle = (a: Point, b: Point): string => `${round((a.x + b.x) / 2)} ${round((a.y + b.y) / 2)}`;
	const last = points.at(-1);
	const first = points[0];
	if (!first || !last) return "";
	const curves = points.map((point, index) => `Q${point.x} ${point.y} ${middle(point, points[index + 1] ?? first)}`);
	return `M${middle(last, first)}${curves.join("")}Z`;
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
