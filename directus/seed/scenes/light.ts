export type TimeOfDay = "dawn" | "noon" | "golden" | "dusk";

/** The colours of one hour on the Bay; every part of a scene takes its light from here. */
export interface Light {
	sky: [offset: number, colour: string][];
	sun: { x: number; y: number; r: number; colour: string; glow: string; strength: number };
	cloud: { lit: string; shade: string; opacity: number };
	hills: [far: string, middle: string, near: string];
	city: { wall: string; window: string; lit: number };
	bridge: string;
	water: [offset: number, colour: string][];
	glint: string;
	hullLight: string;
	hullShade: string;
	sailLight: string;
	sailShade: string;
	timber: string;
	glass: string;
	cabinGlow: string;
	overlay: { colour: string; opacity: number };
}

export const lights: Record<TimeOfDay, Light> = {
	dawn: {
		sky: [
			[0, "#5d7fa8"],
			[0.35, "#9fb4cc"],
			[0.62, "#e9c9c0"],
			[0.85, "#f8dcc0"],
			[1, "#fdeccf"],
		],
		sun: { x: 0.24, y: 0.47, r: 46, colour: "#fff3d6", glow: "#ffd9a8", strength: 0.75 },
		cloud: { lit: "#fff1e6", shade: "#c9b3bb", opacity: 0.7 },
		hills: ["#b7b6c6", "#8d95ad", "#5f718a"],
		city: { wall: "#8b93a8", window: "#ffe3b0", lit: 0.18 },
		bridge: "#a8605a",
		water: [
			[0, "#d9c3bd"],
			[0.12, "#a9b4c4"],
			[0.45, "#5f87a3"],
			[1, "#22506e"],
		],
		glint: "#ffe9cf",
		hullLight: "#fbf6f0",
		hullShade: "#a9b0c0",
		sailLight: "#fff8ee",
		sailShade: "#d6c4c2",
		timber: "#9a6a45",
		glass: "#2c4154",
		cabinGlow: "#ffcf8a",
		overlay: { colour: "#ffc9a0", opacity: 0.1 },
	},
	noon: {
		sky: [
			[0, "#2f7fc4"],
			[0.45, "#6db2e2"],
			[0.8, "#b9dff2"],
			[1, "#e3f3f7"],
		],
		sun: { x: 0.8, y: 0.1, r: 40, colour: "#ffffff", glow: "#fff6d8", strength: 0.5 },
		cloud: { lit: "#ffffff", shade: "#c5d8e6", opacity: 0.92 },
		hills: ["#a3bfcc", "#7c9f98", "#55795f"],
		city: { wall: "#b9c6cf", window: "#e9f4fa", lit: 0.5 },
		bridge: "#b8472f",
		water: [
			[0, "#9fcbd8"],
			[0.1, "#5aa3c0"],
			[0.45, "#1f7397"],
			[1, "#0b4a6c"],
		],
		glint: "#f4fdff",
		hullLight: "#ffffff",
		hullShade: "#b6c7d3",
		sailLight: "#ffffff",
		sailShade: "#d3dfe6",
		timber: "#b07a48",
		glass: "#17364a",
		cabinGlow: "#35566b",
		overlay: { colour: "#ffffff", opacity: 0 },
	},
	golden: {
		sky: [
			[0, "#35618f"],
			[0.3, "#7d92ad"],
			[0.55, "#e3a777"],
			[0.78, "#f6bf75"],
			[1, "#fde2a8"],
		],
		sun: { x: 0.7, y: 0.46, r: 60, colour: "#fff4cc", glow: "#ffb55e", strength: 0.95 },
		cloud: { lit: "#ffe2b8", shade: "#b98c86", opacity: 0.75 },
		hills: ["#c59a86", "#93776f", "#5b5560"],
		city: { wall: "#8f7d7c", window: "#ffd68a", lit: 0.35 },
		bridge: "#a4432c",
		water: [
			[0, "#f3c184"],
			[0.1, "#cf9b78"],
			[0.4, "#56748a"],
			[1, "#163a55"],
		],
		glint: "#ffe1a3",
		hullLight: "#fff4e2",
		hullShade: "#8f8f9c",
		sailLight: "#fff2da",
		sailShade: "#d3a988",
		timber: "#a3633a",
		glass: "#33343f",
		cabinGlow: "#ffc46b",
		overlay: { colour: "#ff9a3d", opacity: 0.12 },
	},
	dusk: {
		sky: [
			[0, "#10203f"],
			[0.35, "#2d4069"],
			[0.62, "#74617f"],
			[0.84, "#c98377"],
			[1, "#eab08a"],
		],
		sun: { x: 0.3, y: 0.53, r: 1, colour: "#ffcf9c", glow: "#ff9b73", strength: 0.55 },
		cloud: { lit: "#d99a92", shade: "#4a4668", opacity: 0.6 },
		hills: ["#5d5a78", "#403f5e", "#262c47"],
		city: { wall: "#3b3d5c", window: "#ffd98f", lit: 0.75 },
		bridge: "#6d3b45",
		water: [
			[0, "#c58a80"],
			[0.1, "#84718a"],
			[0.42, "#33476c"],
			[1, "#0c1c36"],
		],
		glint: "#ffc79c",
		hullLight: "#d3d2df",
		hullShade: "#5a5f7d",
		sailLight: "#d9cdd2",
		sailShade: "#8a7d93",
		timber: "#6b4738",
		glass: "#ffd28a",
		cabinGlow: "#ffcb7d",
		overlay: { colour: "#2a2f63", opacity: 0.16 },
	},
};
