import { defineDisplay } from "@directus/extensions-sdk";
import { readerLocale } from "../../money/reader-locale.ts";
import { wallClockInWords } from "../wall-clock-text.ts";
import WallClockDisplay from "./wall-clock-display.vue";

export default defineDisplay({
	id: "charter-wall-clock",
	name: "Time at the yacht",
	description: "A wall clock such as 2026-11-21 10:00 in the reader's language",
	icon: "schedule",
	component: WallClockDisplay,
	handler: (value) => (typeof value === "string" ? wallClockInWords(value, readerLocale()) : ""),
	types: ["string"],
	options: [],
});
