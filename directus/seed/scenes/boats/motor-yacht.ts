import { line, path } from "../svg.ts";
import { type Boat, hullShading, person, rail } from "./boat.ts";

/** A flybridge motor yacht. */
export const motorYacht: Boat = (light, livery, id) => {
	const hull = "M 16 4 L 0 -92 L 96 -104 C 420 -110 720 -136 1000 -206 C 972 -120 930 -50 872 4 Z";
	const house =
		"M 120 -106 L 148 -232 L 560 -252 C 640 -250 720 -210 800 -160 L 800 -144 C 500 -120 300 -108 120 -106 Z";
	const fly = "M 176 -232 L 190 -292 L 470 -302 C 520 -298 560 -276 590 -250 Z";
	return `<defs>${hullShading(id, light, livery.hull)}</defs>
	${path(fly, light.hullLight)}${path("M 480 -300 L 540 -330 L 552 -322 L 600 -252 L 590 -250 C 560 -276 520 -296 480 -300 Z", `url(#${id}-glass)`)}
	${path("M 210 -300 L 250 -392 L 286 -398 L 270 -302 Z", light.hullLight)}${path("M 196 -392 C 260 -418 420 -420 470 -404 L 470 -392 C 380 -402 280 -400 196 -382 Z", light.hullLight)}${line(452, -396, 470, -302, light.hullShade, 7)}
	<ellipse cx="300" cy="-424" rx="44" ry="11" fill="${light.hullLight}"/>${line(270, -410, 262, -510, light.hullShade, 4)}
	${Array.from({ length: livery.crew }, (_, index) => (index < 3 ? person(330 + index * 44, -300, index, light) : person(690 + (index - 3) * 40, -168, index, light))).join("")}
	${path(house, light.hullLight)}
	${path("M 168 -220 L 556 -238 C 620 -236 688 -206 752 -166 L 330 -142 L 156 -138 Z", `url(#${id}-glass)`)}
	${[270, 390, 510].map((x) => line(x, -236, x + 10, -140, light.hullLight, 9)).join("")}
	${path("M 140 -236 L 560 -256 C 640 -254 716 -216 806 -160 L 800 -154 C 712 -206 640 -242 560 -244 L 144 -224 Z", livery.stripe)}
	${path("M 60 -104 L 130 -170 L 130 -160 L 84 -104 Z", light.hullLight)}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${path("M 300 -84 C 460 -84 640 -98 800 -124 L 786 -92 C 640 -70 460 -58 296 -58 Z", `url(#${id}-glass)`)}
	${[420, 540, 660].map((x) => line(x, -112, x - 8, -52, livery.hull, 8)).join("")}
	${path("M 2 -76 L 96 -86 C 420 -92 720 -116 990 -182 L 986 -174 C 720 -108 420 -84 96 -78 L 3 -70 Z", livery.stripe)}
	${path("M 16 4 L 12 -18 C 300 -10 640 -14 900 -24 L 872 4 Z", livery.stripe, 'opacity=".9"')}
	${rail(640, -146, 978, -200, 44, light)}
	<rect x="-46" y="-34" width="60" height="12" rx="4" fill="${light.timber}"/>`;
};
