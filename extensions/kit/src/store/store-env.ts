import { z } from "zod";
import { envFlag, envOptionalText, envText, parseEnv } from "../env/env.ts";

const diskSchema = { ROOT: envText() };

const s3Schema = {
	BUCKET: envText(),
	KEY: envOptionalText(),
	SECRET: envOptionalText(),
	REGION: envOptionalText(),
	ENDPOINT: envOptionalText(),
	FORCE_PATH_STYLE: envFlag(false),
	ROOT: envOptionalText(),
};

export type DiskSettings = { driver: "local"; location: string; root: string };

export type S3Settings = {
	driver: "s3";
	location: string;
	bucket: string;
	/** Absent: the AWS SDK looks for credentials itself (instance role, profile). */
	credentials?: { accessKeyId: string; secretAccessKey: string };
	region: string;
	endpoint?: string;
	forcePathStyle: boolean;
	/** Path inside the bucket that every key is below. */
	root: string;
};

export type StoreSettings = DiskSettings | S3Settings;

const firstOf = (value: unknown): string =>
	String(Array.isArray(value) ? value[0] : value)
		.split(",")[0]
		?.trim() ?? "";

/**
 * Reads the storage settings exactly as Directus does: the first name in `STORAGE_LOCATIONS` decides, and its
 * variables are `STORAGE_<NAME>_…`.
 * @throws Error that names the variable that is missing or wrong
 */
export function readStoreSettings(source: Record<string, unknown>): StoreSettings {
	const location = firstOf(source.STORAGE_LOCATIONS ?? "local");
	const prefix = `STORAGE_${location.toUpperCase()}_`;
	const named = <Shape extends z.ZodRawShape>(shape: Shape) => {
		const prefixed = Object.fromEntries(Object.entries(shape).map(([name, type]) => [prefix + name, type]));
		const values = Object.entries(parseEnv(prefixed, source)).map(([name, value]) => [
			name.slice(prefix.length),
			value,
		]);
		return z.object(shape).parse(Object.fromEntries(values));
	};
	const { DRIVER } = named({ DRIVER: z.enum(["local", "s3"]) });
	if (DRIVER === "local") return { driver: "local", location, root: named(diskSchema).ROOT };
	const s3 = named(s3Schema);
	const credentials = s3.KEY && s3.SECRET ? { accessKeyId: s3.KEY, secretAccessKey: s3.SECRET } : undefined;
	return {
		driver: "s3",
		location,
		bucket: s3.BUCKET,
		...(credentials && { credentials }),
		region: s3.REGION ?? "us-east-1",
		...(s3.ENDPOINT && { endpoint: s3.ENDPOINT }),
		forcePathStyle: s3.FORCE_PATH_STYLE,
		root: (s3.ROOT ?? "").replace(/^\/+|\/+$/g, ""),
	};
}
