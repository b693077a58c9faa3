import { line, path } from "../svg.ts";
import { type Boat, hullShading, person, rail, sail, sailShading } from "./boat.ts";

/** A modern cruising sloop. */
export const sloop: Boat = (light, livery, id) => {
	const hull = "M 26 4 C 4 -22 -8 -58 -4 -92 L 60 -98 C 300 -92 700 -104 996 -146 C 972 -86 934 -34 884 4 Z";
	const trunk = "M 268 -98 C 300 -132 330 -146 392 -148 L 640 -150 C 700 -148 742 -132 782 -116 Z";
	const main = "M 556 -1290 C 500 -900 330 -480 92 -222 L 548 -208 Z";
	const jib = "M 576 -1180 L 968 -166 C 820 -200 690 -222 540 -226 C 586 -500 588 -840 576 -1180 Z";
	const rigging = `${line(562, -1300, 562, -140, light.hullShade, 12)}${line(566, -1300, 990, -148, light.hullShade, 3)}${line(560, -1296, 4, -96, light.hullShade, 3)}${line(562, -900, 640, -150, light.hullShade, 2.5, 0.8)}${line(562, -900, 480, -150, light.hullShade, 2.5, 0.8)}${line(548, -206, 84, -218, light.hullShade, 14)}`;
	const sails = livery.sailing
		? `${sail(id, "main", main, -1290, -210, light)}${sail(id, "jib", jib, -1180, -170, light)}`
		: `${path("M 84 -216 C 200 -246 420 -250 552 -232 L 548 -206 Z", livery.stripe)}${line(572, -1150, 984, -170, light.sailLight, 12, 0.95)}`;
	return `<defs>${hullShading(id, light, livery.hull)}${sailShading(id, light)}</defs>
	${sails}${rigging}
	${path(trunk, light.hullLight)}${path("M 300 -112 C 330 -134 360 -138 400 -139 L 628 -140 C 670 -138 700 -130 724 -120 L 300 -108 Z", `url(#${id}-glass)`)}
	${Array.from({ length: livery.crew }, (_, index) => person(112 + index * 46, -96, index, light)).join("")}
	${path("M 150 -98 C 160 -190 300 -206 330 -148 L 322 -148 C 292 -190 182 -184 164 -98 Z", livery.stripe, 'opacity=".95"')}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${path("M 2 -74 C 300 -66 700 -78 976 -116 L 970 -104 C 700 -66 300 -54 4 -62 Z", livery.stripe)}
	${path("M 30 4 C 20 -4 14 -12 10 -20 C 300 -8 640 -10 912 -22 C 904 -12 894 -4 884 4 Z", livery.stripe, 'opacity=".85"')}
	${[340, 420, 500].map((x) => `<rect x="${x}" y="-50" width="46" height="15" rx="7" fill="${light.glass}"/>`).join("")}
	${rail(20, -98, 940, -138, 44, light)}
	<circle cx="66" cy="-122" r="30" fill="none" stroke="${light.hullLight}" stroke-width="5"/>`;
};
