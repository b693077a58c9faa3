import { line, path } from "../svg.ts";
import { type Boat, hullShading, person } from "./boat.ts";

/** A low electric launch for the harbour, varnished, with a canopy. */
export const launch: Boat = (light, livery, id) => {
	const hull = "M 20 4 C -4 -40 -12 -80 -8 -116 L 60 -118 C 380 -96 700 -110 1000 -178 C 976 -100 930 -40 870 4 Z";
	return `<defs>${hullShading(id, light, livery.hull)}</defs>
	${line(180, -116, 196, -372, light.timber, 9)}${line(420, -108, 416, -384, light.timber, 9)}${line(650, -118, 632, -376, light.timber, 9)}
	${path("M 120 -370 C 260 -420 560 -424 716 -372 C 560 -396 260 -392 120 -370 Z", light.sailLight)}${path("M 120 -370 C 260 -392 560 -396 716 -372 l -6 22 q -20 -16 -40 2 q -20 -18 -40 0 q -20 -18 -40 -2 q -20 -18 -40 -2 q -20 -18 -40 0 q -20 -18 -40 -1 q -20 -18 -40 0 q -20 -16 -40 2 q -20 -16 -40 2 q -20 -16 -40 4 q -20 -16 -40 5 q -20 -14 -40 6 q -20 -14 -38 8 Z", livery.stripe)}
	${path("M 640 -118 L 668 -212 L 684 -212 L 742 -124 Z", `url(#${id}-glass)`)}
	${Array.from({ length: livery.crew }, (_, index) => person(190 + index * 78, -112, index, light)).join("")}
	<circle cx="622" cy="-142" r="26" fill="none" stroke="${light.timber}" stroke-width="7"/>
	${path("M 660 -118 C 780 -130 900 -148 996 -176 L 988 -164 C 900 -136 780 -120 660 -110 Z", light.timber)}
	${path(hull, `url(#${id}-hull)`)}${path(hull, `url(#${id}-shine)`)}
	${[-84, -60, -38].map((y) => `<path d="M ${4 - y * 0.02} ${y} C 320 ${y + 18} 660 ${y + 6} ${952 + y * 0.5} ${y - 42}" fill="none" stroke="${light.hills[2]}" stroke-width="2" opacity=".35"/>`).join("")}
	${path("M -8 -112 L 60 -114 C 380 -92 700 -106 998 -174 L 994 -162 C 700 -96 380 -82 60 -104 L -8 -102 Z", light.timber)}
	${path("M 20 4 L 8 -22 C 300 -8 640 -10 890 -26 L 870 4 Z", livery.stripe, 'opacity=".95"')}
	<circle cx="960" cy="-146" r="9" fill="#d8b45c"/>`;
};
