import type { Readable } from "node:stream";

/** An inclusive span of bytes, as in HTTP's `Range`. */
export interface ByteRange {
	start: number;
	end: number;
}

export interface StoredObject {
	/** Bytes. */
	size: number;
	modified: Date;
}

/**
 * Where originals and renditions live: the first of Directus's storage locations, on a disk or in a bucket.
 * Keys are relative, use `/`, and never contain `..`; an unacceptable key makes every method reject.
 */
export interface Store {
	readonly kind: "disk" | "s3";
	/** Name of the Directus storage location, as in `directus_files.storage`. */
	readonly location: string;
	/** Writes small content in one step. A reader sees the old object or the new one, never a part. */
	put(key: string, content: string | Uint8Array, contentType: string): Promise<void>;
	/** Writes a local file under a key, with the same promise as `put`. */
	putFile(key: string, path: string, contentType: string): Promise<void>;
	/** Opens an object, or a part of it. @throws when it does not exist */
	read(key: string, range?: ByteRange): Promise<Readable>;
	/** Copies an object into a local file. @throws when it does not exist */
	download(key: string, path: string): Promise<void>;
	/** Size and time of an object, or undefined when there is none. */
	stat(key: string): Promise<StoredObject | undefined>;
	/** Keys that start with the prefix, which need not end at a `/`. */
	list(prefix: string): Promise<string[]>;
	/** Deletes every object whose key starts with the prefix, and returns how many there were. */
	deleteByPrefix(prefix: string): Promise<number>;
}
