import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Shot, shotsOf } from "./data/scenes.ts";
import type { DemoYacht } from "./data/yachts.ts";
import { film } from "./films/film.ts";
import { exterior } from "./scenes/exterior.ts";
import { foredeck } from "./scenes/foredeck.ts";
import { interior } from "./scenes/interior.ts";
import { picture } from "./scenes/picture.ts";

const filmSource = readFileSync(new URL("./films/film.ts", import.meta.url), "utf8");
const width = 1920;
const height = 1280;

export interface StudioItem {
	yacht: DemoYacht;
	kind: "image" | "video";
	category: string;
	alt: string;
	path: string;
	filename: string;
	title: string;
}

/**
 * Draws and films the whole fleet, two jobs at a time. What was made once is kept beside the installed packages under the
 * hash of its drawing, so that a reset costs seconds and only a changed drawing is made again.
 */
export async function openStudio(
	yachts: DemoYacht[],
	ffmpeg: string | undefined,
	folder: string,
): Promise<StudioItem[]> {
	mkdirSync(folder, { recursive: true });
	const stills = await twoAtATime(
		yachts.flatMap((yacht) => shotsOf(yacht).map((shot, index) => ({ yacht, shot, index }))),
		async ({ yacht, shot, index }): Promise<StudioItem> => {
			const drawing = draw(shot);
			const path = await kept(folder, `${hashOf(drawing)}.jpg`, async (part) => {
				writeFileSync(part, await picture(drawing, width, height));
			});
			const { category, alt } = shot;
			return {
				yacht,
				kind: "image",
				category,
				alt,
				path,
				filename: `${yacht.slug}-${index + 1}.jpg`,
				title: `${yacht.name} ${index + 1}`,
			};
		},
	);
	if (!ffmpeg) return stills;
	const films = await twoAtATime(
		yachts.filter((yacht) => yacht.film),
		async (yacht): Promise<StudioItem> => {
			const own = stills.filter((still) => still.yacht === yacht).map((still) => still.path);
			const shown = own.slice(0, 3);
			const size = yachts.indexOf(yacht) === 0 ? 1080 : 720;
			const path = await kept(folder, `${hashOf(filmSource, String(size), ...shown)}.mp4`, (part) =>
				film(ffmpeg, shown, part, size),
			);
			return {
				yacht,
				kind: "video",
				category: "exterior",
				alt: `A slow look around ${yacht.name}`,
				path,
				filename: `${yacht.slug}.mp4`,
				title: `${yacht.name}, the film`,
			};
		},
	);
	return [...stills, ...films];
}

function draw(shot: Shot): string {
	if (shot.view === "exterior") return exterior(shot.scene, width, height);
	if (shot.view === "foredeck") return foredeck(shot.scene, width, height);
	return interior(shot.scene, width, height);
}

/** The file of that name, made when it is not there yet; two starts at once do not see each other's half. */
async function kept(folder: string, name: string, make: (part: string) => Promise<void>): Promise<string> {
	const path = join(folder, name);
	if (existsSync(path)) return path;
	const part = join(folder, `${process.pid}-${name}`);
	await make(part);
	renameSync(part, path);
	return path;
}

function hashOf(...parts: string[]): string {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part).update("\0");
	return hash.digest("hex").slice(0, 24);
}

async function twoAtATime<Item, Made>(items: Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> {
	const made: Made[] = new Array(items.length);
	let next = 0;
	const lane = async (): Promise<void> => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== undefined) made[index] = await make(item);
		}
	};
	await Promise.all([lane(), lane()]);
	return made;
}
