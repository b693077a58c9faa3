import { expect, test } from "vitest";
import { tusMetadata } from "./tus-metadata.ts";

test("a file is described by columns of Directus's files alone, in any language", () => {
	const meta = { filename_download: "Puesta de sol ☀.jpg", title: "Puesta de sol", type: "image/jpeg", name: "x" };
	const fields = tusMetadata(meta)
		.split(",")
		.map((field) => field.split(" "))
		.map(([name, value = ""]) => [name, Buffer.from(value, "base64").toString("utf8")]);
	expect(Object.fromEntries(fields)).toEqual({
		filename_download: "Puesta de sol ☀.jpg",
		title: "Puesta de sol",
		type: "image/jpeg",
	});
});

test("what a browser does not know is left out", () => {
	expect(tusMetadata({ filename_download: "a.mkv", title: "a", type: "" })).toBe(
		"filename_download YS5ta3Y=,title YQ==",
	);
});
