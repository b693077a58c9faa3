import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DeleteObjectsCommand, GetObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import { checkKey } from "./check-key.ts";
import type { ByteRange, Store } from "./store.ts";
import type { S3Settings } from "./store-env.ts";

const deleteAtOnce = 1000;
const immutable = "public, max-age=31536000, immutable";

/** The store in a bucket of any server that speaks S3. */
export function createS3Store(settings: S3Settings): Store {
	const { bucket, credentials, endpoint, forcePathStyle, region } = settings;
	const client = new S3Client({
		region,
		forcePathStyle,
		...(endpoint && { endpoint }),
		...(credentials && { credentials }),
		// The SDK's default checksum trailer is not understood by every server that speaks S3.
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
	});
	// Access is the bucket's policy: many servers refuse per-object access lists.
	const disk = new Disk(new S3Driver({ client, bucket, visibility: "private", supportsACL: false }));
	const root = settings.root ? `${settings.root}/` : "";
	const keyOf = (key: string) => root + checkKey(key);

	const read = async (key: string, range?: ByteRange): Promise<Readable> => {
		const span = range && { Range: `bytes=${range.start}-${range.end}` };
		const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(key), ...span }));
		if (Body instanceof Readable) return Body;
		throw new TypeError("The bucket's answer has no body.");
	};

	const list = async (prefix: string): Promise<string[]> => {
		const keys: string[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await disk.listAll(keyOf(prefix), { recursive: true, ...(paginationToken && { paginationToken }) });
			for (const object of page.objects) if (object.isFile) keys.push(object.key.slice(root.length));
			paginationToken = page.paginationToken;
		} while (paginationToken);
		// flydrive drops a closing `/` of the prefix: `a/` would also find `ab`.
		return keys.filter((key) => key.startsWith(prefix)).sort();
	};

	return {
		kind: "s3",
		location: settings.location,
		list,
		read,
		put: async (key, content, contentType) => disk.put(keyOf(key), content, { contentType, cacheControl: immutable }),
		async putFile(key, path, contentType) {
			const { size } = await stat(path);
			await disk.copyFromFs(path, keyOf(key), { contentType, cacheControl: immutable, contentLength: size });
		},
		download: async (key, path) => pipeline(await read(key), createWriteStream(path)),
		async stat(key) {
			try {
				const { contentLength, lastModified } = await disk.getMetaData(keyOf(key));
				return { size: contentLength, modified: lastModified };
			} catch (error) {
				const cause = error instanceof Error ? error.cause : undefined;
				if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404) return undefined;
				throw error;
			}
		},
		async deleteByPrefix(prefix) {
			const keys = await list(prefix);
			for (let from = 0; from < keys.length; from += deleteAtOnce) {
				const Objects = keys.slice(from, from + deleteAtOnce).map((key) => ({ Key: keyOf(key) }));
				const { Errors } = await client.send(
					new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
				);
				if (Errors?.length) throw new Error(`The bucket kept ${Errors.length} objects: ${Errors[0]?.Code}`);
			}
			return keys.length;
		},
	};
}
