import { expect, it } from "vitest";
import { kindOf, titleOf } from "./describe-file.ts";

it.each([
	["a.mp4", "video/mp4", "video"],
	["a.jpg", "image/jpeg", "image"],
	["a.MKV", "", "video"],
	["a.mov", undefined, "video"],
	["a.png", "", "image"],
])("takes %s (%s) for a %s", (name, type, kind) => expect(kindOf(name, type)).toBe(kind));

it.each([
	["IMG_sunset-cruise.JPG", "IMG sunset cruise"],
	["bow.view.png", "bow.view"],
	[".png", ".png"],
])("gives %s the title %s", (name, title) => expect(titleOf(name)).toBe(title));
