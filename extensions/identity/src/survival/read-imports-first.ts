import { Readable } from "node:stream";

type Import = (collection: string, stream: Readable) => Promise<void>;
type Importing = { prototype: { importJSON: Import } };

const known = Symbol.for("harborsmith.imports");

/**
 * Directus writes the rows of an upload while it still arrives, in one transaction, and waits for ever when the last byte
 * comes after the last row is written: the locks of those rows are held until its own limit of an hour. Here a file is
 * there before its first row is written.
 */
export function readImportsFirst({ prototype }: Importing): void {
	if (known in prototype) return;
	Object.assign(prototype, { [known]: true });
	const { importJSON } = prototype;
	prototype.importJSON = async function (this: unknown, collection, stream) {
		const parts: Buffer[] = [];
		for await (const part of stream) parts.push(Buffer.from(part));
		return Reflect.apply(importJSON, this, [collection, Readable.from([Buffer.concat(parts)])]);
	};
}
