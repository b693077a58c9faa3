import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { attemptOf, contentTypeOf, isRenditionName, readStoreSettings, runPrefix } from "./index.ts";

const file = "7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";
const s3 = { STORAGE_LOCATIONS: "media,local", STORAGE_MEDIA_DRIVER: "s3", STORAGE_MEDIA_BUCKET: "fleet" };

it("uses the first location only", () => {
	expect(readStoreSettings({ ...s3, STORAGE_LOCAL_DRIVER: "local" })).toMatchObject({
		driver: "s3",
		location: "media",
		bucket: "fleet",
	});
});

it("reads values as Directus hands them to extensions", () => {
	const settings = readStoreSettings({
		...s3,
		STORAGE_LOCATIONS: ["media", "local"],
		STORAGE_MEDIA_KEY: 12345,
		STORAGE_MEDIA_SECRET: "secret",
		STORAGE_MEDIA_FORCE_PATH_STYLE: true,
		STORAGE_MEDIA_ROOT: "/fleet/media/",
	});
	expect(settings).toMatchObject({
		credentials: { accessKeyId: "12345", secretAccessKey: "secret" },
		forcePathStyle: true,
		region: "us-east-1",
		root: "fleet/media",
	});
});

it("names the variable that is missing", () => {
	expect(() => readStoreSettings({ STORAGE_LOCATIONS: "local", STORAGE_LOCAL_DRIVER: "local" })).toThrow(
		"STORAGE_LOCAL_ROOT",
	);
	expect(() => readStoreSettings({ STORAGE_LOCATIONS: "x", STORAGE_X_DRIVER: "gcs" })).toThrow("STORAGE_X_DRIVER");
});

it("never prints a secret", () => {
	const secret = "very-secret-value";
	const attempt = () => readStoreSettings({ ...s3, STORAGE_MEDIA_BUCKET: "", STORAGE_MEDIA_SECRET: secret });
	expect(attempt).toThrow(expect.not.objectContaining({ message: expect.stringContaining(secret) }));
});

it.each([
	`${file}__3-a1b2c3/master.m3u8`,
	`${file}__3-a1b2c3/1080p_0001.m4s`,
	`${file}__3-a1b2c3/w800.avif`,
	`${file}__poster.jpg`,
])("takes %s for a rendition", (name) => expect(isRenditionName(name)).toBe(true));

it.each([
	`${file}.mp4`,
	`${file}__3-a1b2c3/../../../etc/passwd.jpg`,
	`${file}__3/a/b.jpg`,
	`${file}__3/.jpg`,
	`${file}__x.html`,
	`${file}__x.svg`,
	`${file}__x.jpg\n`,
	`/${file}__x.jpg`,
	`${file.toUpperCase()}__x.jpg`,
	"__x.jpg",
	"",
])("takes %j for none", (name) => expect(isRenditionName(name)).toBe(false));

it("tells the attempts of a file apart", () => {
	expect(attemptOf(`${runPrefix({ file, media: file }, 12, "abc123")}master.m3u8`)).toBe(12);
	expect(attemptOf(`${file}__poster.jpg`)).toBeUndefined();
});

it("gives players the types that they ask for, and browsers nothing to run", () => {
	expect(contentTypeOf("a/master.m3u8")).toBe("application/vnd.apple.mpegurl");
	expect(contentTypeOf("a/0.m4s")).toBe("video/iso.segment");
	expect(contentTypeOf("a/x.html")).toBe("application/octet-stream");
});

it("shares the one AWS client that Directus was made for: with two, Directus's uploads to a bucket fail", () => {
	const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
		readFileSync(new URL("../../../../package-lock.json", import.meta.url), "utf8"),
	);
	const versions = Object.entries(lock.packages)
		.filter(([path]) => /node_modules\/@aws-sdk\/(?:client-s3|lib-storage)$/.test(path))
		.map(([path, { version }]) => `${path.split("/").at(-1)} ${version}`);
	expect(versions.toSorted()).toEqual(["client-s3 3.928.0", "lib-storage 3.928.0"]);
});
