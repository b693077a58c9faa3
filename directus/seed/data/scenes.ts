import type { ExteriorScene } from "../scenes/exterior.ts";
import type { ForedeckScene } from "../scenes/foredeck.ts";
import type { InteriorScene } from "../scenes/interior.ts";
import type { TimeOfDay } from "../scenes/light.ts";
import type { Shore } from "../scenes/shore.ts";
import { type DemoYacht, yachts } from "./yachts.ts";

export type Shot =
	| { view: "exterior"; category: "exterior"; scene: ExteriorScene; alt: string }
	| { view: "foredeck"; category: "deck"; scene: ForedeckScene; alt: string }
	| { view: "interior"; category: "interior"; scene: InteriorScene; alt: string };

const sails = new Set(["sloop", "catamaran", "schooner"]);
const hours: TimeOfDay[] = ["golden", "noon", "dusk", "dawn"];
const shores: Shore[] = ["bridge", "island", "city", "headlands"];
const hourWords: Record<TimeOfDay, string> = {
	dawn: "at first light",
	noon: "at midday",
	golden: "in the last hour of sun",
	dusk: "after sunset",
};
const shoreWords: Record<Shore, string> = {
	bridge: "off the Golden Gate Bridge",
	island: "near Alcatraz",
	city: "before the San Francisco skyline",
	headlands: "under the Marin Headlands",
};

/** The pictures of one yacht: under way, at rest, her deck and, where she has one, her saloon. */
export function shotsOf(yacht: DemoYacht): Shot[] {
	const place = yachts.indexOf(yacht);
	const sailing = sails.has(yacht.kind);
	const pick = <Item>(list: Item[], step: number): Item => list[(place + step) % list.length] as Item;
	const exterior = (name: string, step: number, setSails: boolean, size: number): Shot => {
		const time = pick(hours, step);
		const shore = pick(shores, step * 2 + (step > 0 ? 1 : 0));
		const facing = (place + step) % 2 === 0 ? "right" : "left";
		return {
			view: "exterior",
			category: "exterior",
			alt: `${yacht.name} ${setSails ? "under sail" : "at rest"} ${shoreWords[shore]} ${hourWords[time]}`,
			scene: {
				name: `${yacht.slug} ${name}`,
				kind: yacht.kind,
				livery: { ...yacht.livery, sailing: setSails, crew: Math.min(5, 2 + (place % 4)) },
				time,
				shore,
				at: 0.5 + (facing === "right" ? -0.04 : 0.04),
				size,
				facing,
				heel: setSails ? 2 + (yacht.kind === "catamaran" ? 0 : place % 5) : 0,
			},
		};
	};
	const deckTime = pick(hours, 1);
	const deckShore = pick(shores, 2);
	const roomTime = pick(["golden", "noon", "dusk"] satisfies TimeOfDay[], 2);
	const roomShore = pick(shores, 3);
	const shots: Shot[] = [
		exterior("under way", 0, sailing, sailing ? (yacht.kind === "schooner" ? 0.38 : 0.335) : 0.56),
		{
			view: "foredeck",
			category: "deck",
			alt: `The foredeck of ${yacht.name}, ${shoreWords[deckShore]} ${hourWords[deckTime]}`,
			scene: {
				name: `${yacht.slug} deck`,
				time: deckTime,
				shore: deckShore,
				cushion: place % 2 ? "#e9e2d2" : "#f6f3ec",
				stripe: yacht.livery.stripe,
			},
		},
		exterior("at rest", 2, false, sailing ? 0.34 : 0.5),
	];
	if (yacht.cabins === 0) return shots;
	const fabric = ["#e8e2d6", "#2b4a63", "#d9d2c4", "#40565a"][place % 4] ?? "#e8e2d6";
	const accent = ["#1f5f7a", "#d98b3a", "#7c2f2a", "#c9a25a"][place % 4] ?? "#1f5f7a";
	const wood = ["#8a5a3a", "#a97c50", "#6b4630", "#9a6b46"][place % 4] ?? "#8a5a3a";
	shots.splice(2, 0, {
		view: "interior",
		category: "interior",
		alt: `The saloon of ${yacht.name}, ${shoreWords[roomShore]} ${hourWords[roomTime]}`,
		scene: { name: `${yacht.slug} saloon`, time: roomTime, shore: roomShore, fabric, accent, wood },
	});
	return shots;
}
