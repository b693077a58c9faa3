import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { MediaKind } from "@harborsmith/domain";
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

/** A picture or film of the demo fleet, drawn when it is asked for. */
export interface StudioItem {
	yacht: DemoYacht;
	/** Its place among the yacht's own; the first is the one that cards show. */
	sort: number;
	kind: MediaKind;
	category: string;
	alt: string;
	filename: string;
	title: string;
	/** Draws it once, or finds what an earlier run drew; gives back the file's path. */
	make: () => Promise<string>;
}

/**
 * All pictures and films of the fleet, those that cards show first and films last. What was made once is kept in the
 * folder under the hash of its drawing, so that a reset costs seconds and only a changed drawing is made again.
 */
export function openStudio(yachts: DemoYacht[], ffmpeg: string | undefined, folder: string): StudioItem[] {
	mkdirSync(folder, { recursive: true });
	const stills = yachts
		.flatMap((yacht) => shotsOf(yacht).map((shot, sort) => still(yacht, shot, sort, folder)))
		.toSorted((a, b) => a.sort - b.sort);
	if (!ffmpeg) return stills;
	const films = yachts
		.filter((yacht) => yacht.film)
		.map((yacht) => {
			const own = stills.filter((item) => item.yacht === yacht);
			return filmOf(yacht, own, { ffmpeg, folder, lines: yacht === yachts[0] ? 1080 : 720 });
		});
	return [...stills, ...films];
}

function still(yacht: DemoYacht, shot: Shot, sort: number, folder: string): StudioItem {
	const { category, alt } = shot;
	let made: Promise<string> | undefined;
	return {
		yacht,
		sort,
		kind: "image",
		category,
		alt,
		filename: `${yacht.slug}-${sort + 1}.jpg`,
		title: `${yacht.name} ${sort + 1}`,
		make: () => {
			made ??= drawn(shot, folder);
			return made;
		},
	};
}

function filmOf(
	yacht: DemoYacht,
	stills: StudioItem[],
	{ ffmpeg, folder, lines }: { ffmpeg: string; folder: string; lines: 1080 | 720 },
): StudioItem {
	return {
		yacht,
		sort: stills.length,
		kind: "video",
		category: "exterior",
		alt: `A slow look around ${yacht.name}`,
		filename: `${yacht.slug}.mp4`,
		title: `${yacht.name}, the film`,
		make: async () => {
			const shown: string[] = [];
			for (const item of stills.slice(0, 3)) shown.push(await item.make());
			return kept(folder, `${hashOf(filmSource, String(lines), ...shown.map((path) => basename(path)))}.mp4`, (part) =>
				film(ffmpeg, shown, part, lines),
			);
		},
	};
}

function drawn(shot: Shot, folder: string): Promise<string> {
	const drawing = draw(shot);
	return kept(folder, `${hashOf(drawing)}.jpg`, async (part) => {
		writeFileSync(part, await picture(drawing, width, height));
	});
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
