import { expect, it } from "vitest";
import { probablyMeant } from "./email-typo.ts";

it.each([
	["ana@gmial.com", "ana@gmail.com"],
	["ana@gmail.co", "ana@gmail.com"],
	["ana@gmail.comm", "ana@gmail.com"],
	["ana@hotnail.com", "ana@hotmail.com"],
	["ana.ruiz@OUTLOK.com ", "ana.ruiz@outlook.com"],
	["ana@yahho.es", "ana@yahoo.es"],
])("%s was probably meant to be %s", (typed, meant) => {
	expect(probablyMeant(typed)).toBe(meant);
});

it.each([
	"ana@gmail.com",
	"ana@mail.com",
	"ana@ymail.com",
	"ana@harborsmith.example.com",
	"ana@gm",
	"@gmial.com",
	"ana",
	"",
])("%s is left alone", (typed) => {
	expect(probablyMeant(typed)).toBeUndefined();
});
