import { line, path } from "../svg.ts";
import { type Boat, hullShading, person, rail } from "./boat.ts";

/** A long-range trawler yacht with a pilothouse. */
export const trawler: Boat = (light, livery, id) => {
	const hull = "M 24 4 C 8 -30 0 -70 2 -120 L 420 -122 C 620 -132 820 -170 990 -236 C 984 -140 950 -50 890 4 Z";
	return `<defs>${hullShading(id, light, livery.hull)}</defs>
	${line(300, -560, 300, -250, light.hullShade, 10)}${line(300, -540, 60, -220, light.hullShade, 3)}${line(300, -540, 960, -232, light.hullShade, 2.5, 0.7)}${line(300, -330, 90, -300, light.hullShade, 9)}
	${path("M 70 -122 L 84 -236 L 470 -240 L 470 -124 Z", light.hullLight)}${path("M 430 -140 L 440 -330 L 640 -336 L 690 -160 Z", light.hullLight)}
	${path("M 50 -236 H 486 V -250 H 50 Z", livery.stripe)}${path("M 414 -330 L 664 -338 L 660 -352 L 410 -344 Z", livery.stripe)}
	${[110, 190, 270, 350].map((x) => `<rect x="${x}" y="-212" width="62" height="48" rx="6" fill="url(#${id}-glass)"/>`).join("")}
	${path("M 456 -318 H 500 V -262 H 454 Z", `url(#${id}-glass)`)}${path("M 514 -319 L 566 -321 V -262 H 514 Z", `url(#${id}-glass)`)}${path("M 580 -322 L 630 -324 L 650 -262 H 580 Z", `url(#${id}-glass)`)}
	<rect x="476" y="-236" width="56" height="100" rx="8" fill="${light.timber}" opacity=".85"/>
	${path("M 190 -250 L 200 -344 H 268 L 262 -250 Z", livery.stripe)}${path("M 192 -326 H 266 V -310 H 191 Z", light.hullLight)}
	${Array.from({ length: livery.crew }, (_, index) => person(index < 2 ? 350 + index * 40 : 720 + index * 34, index < 2 ? -250 : -168 - index * 8, index, light, index < 2)).join("")}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${path("M 2 -104 L 420 -106 C 620 -116 820 -152 988 -216 L 987 -206 C 820 -140 620 -104 420 -96 L 2 -94 Z", light.timber)}
	${path("M 24 4 L 14 -16 C 300 -8 640 -10 906 -20 L 890 4 Z", livery.stripe, 'opacity=".9"')}
	${[180, 260, 520, 600, 680].map((x) => `<circle cx="${x}" cy="${x > 400 ? -72 - (x - 400) * 0.07 : -66}" r="13" fill="${light.glass}" stroke="${light.hullLight}" stroke-width="4"/>`).join("")}
	${rail(694, -160, 972, -230, 46, light)}${rail(60, -250, 420, -252, 40, light)}
	${line(8, -120, -6, -230, light.timber, 5)}${path("M -6 -230 q -50 4 -78 26 q 40 4 84 16 Z", "#b4473a")}`;
};
