import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Shot, shotsOf } from "./data/scenes.ts";
import type { DemoYacht } from "./data/yachts.ts";
import { film } from "./films/film.ts";
import { exterior } from "./scenes/exterior.ts";
import { foredeck } from "./scenes/foredeck.ts";
import { interior } from "./scenes/interior.ts";
import { picture } from "./scenes/picture.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
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
 * Draws and films the whole fleet, two jobs at a time. What was made once is kept beside the installed packages and found
 * again as long as the drawings are unchanged, so that a reset costs seconds.
 */
export async function openStudio(
	yachts: DemoYacht[],
	ffmpeg: string | undefined,
	cache: string,
): Promise<StudioItem[]> {
	const folder = join(cache, drawingsHash());
	mkdirSync(folder, { recursive: true });
	const stills = await twoAtATime(
		yachts.flatMap((yacht) => shotsOf(yacht).map((shot, index) => ({ yacht, shot, index }))),
		async ({ yacht, shot, index }): Promise<StudioItem> => {
			const filename = `${yacht.slug}-${index + 1}.jpg`;
			const path = join(folder, filename);
			if (!existsSync(path)) await save(path, () => picture(draw(shot), width, height));
			return {
				yacht,
				kind: "image",
				category: shot.category,
				alt: shot.alt,
				path,
				filename,
				title: `${yacht.name} ${index + 1}`,
			};
		},
	);
	if (!ffmpeg) return stills;
	const films = await twoAtATime(
		yachts.filter((yacht) => yacht.film),
		async (yacht): Promise<StudioItem> => {
			const filename = `${yacht.slug}.mp4`;
			const path = join(folder, filename);
			const own = stills.filter((still) => still.yacht === yacht).map((still) => still.path);
			if (!existsSync(path)) {
				await film(ffmpeg, own.slice(0, 3), `${path}.part.mp4`, yachts.indexOf(yacht) === 0 ? 1080 : 720);
				renameSync(`${path}.part.mp4`, path);
			}
			return {
				yacht,
				kind: "video",
				category: "exterior",
				alt: `A slow look around ${yacht.name}`,
				path,
				filename,
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

async function save(path: string, make: () => Promise<Buffer>): Promise<void> {
	writeFileSync(`${path}.part`, await make());
	renameSync(`${path}.part`, path);
}

/** Changes whenever a drawing does. */
function drawingsHash(): string {
	const hash = createHash("sha256");
	const folders = ["scenes", "scenes/boats", "films", "data"];
	for (const folder of folders) {
		for (const name of readdirSync(join(here, folder)).sort()) {
			if (/^(yachts|scenes)\.ts$/.test(name) || folder !== "data")
				if (name.endsWith(".ts")) hash.update(readFileSync(join(here, folder, name)));
		}
	}
	return hash.digest("hex").slice(0, 16);
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
