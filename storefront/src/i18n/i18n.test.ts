import { describe, expect, it } from "vitest";
import { messages, translator } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { localPath, splitPath } from "./locale.ts";
import { formatMessage } from "./message.ts";

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].toSorted();

describe("messages", () => {
	it("exist in both languages with the same placeholders", () => {
		expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
		for (const [key, text] of Object.entries(en)) {
			expect(placeholders(es[key as keyof typeof en]), key).toEqual(placeholders(text));
		}
	});

	it("are never empty, and a sentence is never left untranslated", () => {
		for (const [key, text] of Object.entries(en)) {
			const translation = es[key as keyof typeof en];
			expect(translation.trim(), key).not.toBe("");
			if (text.split(" ").length > 3 && !text.startsWith("{")) expect(translation, key).not.toBe(text);
		}
	});

	it("choose the form that the number asks for", () => {
		const text = "{count, plural, =0 {no guest} one {# guest} other {# guests}} on {yacht}";
		expect(formatMessage(text, { count: 0, yacht: "Heron" }, "en-US")).toBe("no guest on Heron");
		expect(formatMessage(text, { count: 1, yacht: "Heron" }, "en-US")).toBe("1 guest on Heron");
		expect(formatMessage(text, { count: 1200, yacht: "Heron" }, "en-US")).toBe("1,200 guests on Heron");
	});

	it("keep a placeholder visible when its value is missing", () => {
		expect(formatMessage("Book {name}", {}, "en-US")).toBe("Book {name}");
	});

	it("end once, also with a value that has its full stop already", () => {
		expect(formatMessage("Be there at {time}.", { time: "8:00 a.m." }, "es-US")).toBe("Be there at 8:00 a.m.");
		expect(formatMessage("You're booked, {name}.", { name: "Sam" }, "en-US")).toBe("You're booked, Sam.");
		expect(formatMessage("Reading {name}...", { name: "it." }, "en-US")).toBe("Reading it....");
		expect(formatMessage("Ends {a}.", {}, "en-US")).toBe("Ends {a}.");
	});

	it("reach an island only for the parts it uses", () => {
		const keys = Object.keys(messages("es", "calendar"));
		expect(keys.length).toBeGreaterThan(5);
		expect(keys.every((key) => key.startsWith("calendar."))).toBe(true);
		expect(translator("es")("calendar.legend.free")).toBe("Libre");
	});
});

describe("addresses of a language", () => {
	it("carry a prefix for Spanish and none for English", () => {
		expect(splitPath("/es/fleet")).toEqual({ locale: "es", path: "/fleet" });
		expect(splitPath("/es")).toEqual({ locale: "es", path: "/" });
		expect(splitPath("/estuary")).toEqual({ locale: "en", path: "/estuary" });
		expect(localPath("es", "/")).toBe("/es");
		expect(localPath("en", "/")).toBe("/");
		expect(localPath("es", "/fleet")).toBe("/es/fleet");
	});
});
