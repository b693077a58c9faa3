import type { Boat } from "./boat.ts";
import { catamaran } from "./catamaran.ts";
import { launch } from "./launch.ts";
import { motorYacht } from "./motor-yacht.ts";
import { schooner } from "./schooner.ts";
import { sloop } from "./sloop.ts";
import { trawler } from "./trawler.ts";

export const boats = { sloop, catamaran, "motor-yacht": motorYacht, trawler, schooner, launch } satisfies Record<
	string,
	Boat
>;

export type BoatKind = keyof typeof boats;
