import { line, path } from "../svg.ts";
import { type Boat, hullShading, person, sail, sailShading } from "./boat.ts";

/** A classic gaff schooner. */
export const schooner: Boat = (light, livery, id) => {
	const hull =
		"M 60 4 C 20 -30 -10 -70 -30 -104 L 40 -108 C 300 -92 660 -94 980 -150 L 1010 -154 C 960 -92 900 -36 840 4 Z";
	const mainsail = "M 350 -880 L 120 -960 C 60 -700 10 -450 -40 -226 L 346 -206 Z";
	const foresail = "M 656 -850 L 470 -906 C 440 -680 420 -440 398 -206 L 652 -208 Z";
	const staysail = "M 676 -760 L 1000 -190 L 690 -214 C 700 -400 690 -600 676 -760 Z";
	const flyer = "M 690 -980 L 1170 -196 C 1050 -330 860 -640 690 -980 Z";
	const topsail = "M 356 -1120 L 140 -960 L 352 -890 Z";
	const sails = livery.sailing
		? `${sail(id, "flyer", flyer, -980, -200, light)}${sail(id, "stay", staysail, -760, -200, light)}${sail(id, "top", topsail, -1120, -890, light)}${sail(id, "main", mainsail, -960, -210, light)}${sail(id, "fore", foresail, -906, -206, light)}`
		: `${path("M -36 -226 C 90 -262 240 -262 346 -240 L 346 -204 Z", light.sailLight)}${path("M 398 -208 C 480 -246 580 -246 652 -236 L 652 -204 Z", light.sailLight)}`;
	const spar = (x1: number, y1: number, x2: number, y2: number, width: number): string =>
		line(x1, y1, x2, y2, light.timber, width);
	return `<defs>${hullShading(id, light, livery.hull)}${sailShading(id, light)}</defs>
	${sails}
	${spar(354, -1140, 354, -100, 15)}${spar(660, -1020, 660, -100, 14)}${spar(348, -206, -52, -228, 12)}${spar(654, -206, 394, -206, 11)}${livery.sailing ? `${spar(350, -880, 112, -964, 9)}${spar(656, -850, 464, -908, 9)}` : ""}
	${spar(960, -150, 1190, -200, 13)}${line(660, -1000, 1180, -200, light.hullShade, 2.5)}${line(354, -1120, 660, -1000, light.hullShade, 2.5)}${line(354, -1000, 250, -104, light.hullShade, 2.5, 0.8)}${line(354, -1000, 430, -104, light.hullShade, 2.5, 0.8)}${line(660, -900, 580, -104, light.hullShade, 2.5, 0.8)}${line(660, -900, 730, -106, light.hullShade, 2.5, 0.8)}
	${path("M 180 -102 L 190 -134 H 320 L 326 -100 Z", light.timber)}${path("M 470 -98 L 478 -130 H 600 L 606 -98 Z", light.timber)}
	${[206, 246, 286, 496, 536, 574].map((x) => `<rect x="${x - 8}" y="-124" width="20" height="14" rx="3" fill="${light.glass}"/>`).join("")}
	${Array.from({ length: livery.crew }, (_, index) => person(40 + index * 44, -104, index, light, index % 2 === 0)).join("")}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${path("M -26 -96 L 40 -100 C 300 -84 660 -86 1002 -146 L 996 -136 C 660 -74 300 -72 40 -90 L -22 -88 Z", light.timber)}
	${path("M 62 4 C 40 -8 28 -18 18 -30 C 300 -10 620 -12 880 -28 C 868 -16 852 -6 840 4 Z", livery.stripe, 'opacity=".95"')}
	<path d="M -6 -78 C 300 -60 660 -62 970 -124" fill="none" stroke="#d8b45c" stroke-width="4"/>
	${line(-20, -104, -60, -210, light.timber, 6)}${path("M -60 -210 q -56 -6 -92 22 q 46 0 104 18 Z", "#b4473a")}`;
};
