import { line, path } from "../svg.ts";
import { type Boat, hullShading, person, rail, sail, sailShading } from "./boat.ts";

/** A sailing catamaran with a wide saloon between her hulls. */
export const catamaran: Boat = (light, livery, id) => {
	const hull = "M 6 4 C -4 -30 -6 -60 0 -84 L 84 -128 L 950 -142 C 992 -142 1000 -132 1000 -118 L 962 4 Z";
	const far = "M 60 0 L 66 -88 L 930 -110 L 910 0 Z";
	const house = "M 150 -134 L 196 -232 C 330 -262 520 -262 600 -246 L 724 -138 Z";
	const roof = "M 120 -238 C 300 -274 520 -276 628 -252 L 650 -236 C 500 -256 320 -254 130 -222 Z";
	const main = "M 560 -1330 C 548 -1320 520 -1318 498 -1300 C 420 -900 300 -560 128 -318 L 556 -304 Z";
	const jib = "M 584 -1180 L 956 -168 C 830 -230 720 -262 556 -272 C 596 -560 600 -880 584 -1180 Z";
	const sails = livery.sailing
		? `${sail(id, "main", main, -1320, -310, light)}${sail(id, "jib", jib, -1180, -180, light)}`
		: `${path("M 116 -308 C 240 -350 440 -350 556 -326 L 556 -298 Z", livery.stripe)}${line(580, -1160, 950, -180, light.sailLight, 13, 0.95)}`;
	return `<defs>${hullShading(id, light, livery.hull)}${sailShading(id, light)}</defs>
	${path(far, light.hullShade, 'opacity=".8"')}
	${sails}
	${line(568, -1340, 568, -250, light.hullShade, 14)}${line(572, -1330, 980, -150, light.hullShade, 3)}${line(556, -302, 112, -316, light.hullShade, 16)}${line(566, -1330, 60, -130, light.hullShade, 2.5, 0.7)}
	${path(house, light.hullLight)}${path("M 176 -150 L 208 -222 C 330 -246 510 -246 590 -232 L 690 -150 Z", `url(#${id}-glass)`)}
	${[290, 400, 505].map((x) => line(x, -240, x + 6, -146, light.hullLight, 8)).join("")}
	${path(roof, light.hullLight)}${path("M 130 -222 C 320 -254 500 -256 650 -236 L 644 -230 C 500 -248 320 -246 134 -214 Z", livery.stripe)}
	${Array.from({ length: livery.crew }, (_, index) => person(index < 3 ? 92 + index * 34 : 690 + index * 34, index < 3 ? -124 : -136, index, light, index < 3)).join("")}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${path("M 2 -70 L 80 -104 L 988 -112 L 985 -100 L 82 -92 L 2 -58 Z", livery.stripe)}
	${path("M 6 4 L 0 -14 L 966 -14 L 962 4 Z", livery.stripe, 'opacity=".8"')}
	${[190, 330, 470, 610].map((x) => `<path d="M ${x} -78 h 84 l -8 24 h -84 Z" fill="${light.glass}"/>`).join("")}
	${path("M 0 -84 L 84 -128 L 84 -118 L 4 -72 Z", light.hullShade)}
	${rail(660, -138, 972, -140, 42, light)}${rail(96, -130, 190, -132, 42, light)}`;
};
