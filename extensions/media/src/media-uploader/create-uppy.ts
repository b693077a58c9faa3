import { Uppy, type UppyFile } from "@uppy/core";
import Tus from "@uppy/tus";
import { acceptedTypes, largestFile, titleOf } from "./describe-file.ts";
import { tusMetadata } from "./tus-metadata.ts";

interface UploadMeta extends Record<string, unknown> {
	name: string;
	/** Names of columns of `directus_files`: Directus writes them as they are. */
	filename_download: string;
	title: string;
}

export type UploadBody = { xhr?: XMLHttpRequest; id?: string };
export type Upload = UppyFile<UploadMeta, UploadBody>;
export type Uploader = Uppy<UploadMeta, UploadBody>;

type SendWhole = (file: Upload, onShare: (share: number) => void, signal: AbortSignal) => Promise<string>;

export interface UppyOptions {
	/** Where resumable uploads go, and the chunk size that the server insists on; absent when it has none. */
	tus?: { endpoint: string; chunkSize: number };
	/** The folder of the file library that files are put into. */
	folder?: string | undefined;
	/** Sends a file in one request and returns its id. */
	sendWhole: SendWhole;
}

const atOnce = 2;

function sendInOneRequest(uppy: Uploader, sendWhole: SendWhole): void {
	const running = new Map<string, AbortController>();
	uppy.on("file-removed", (file) => running.get(file.id)?.abort());
	uppy.addUploader(async (ids) => {
		for (const id of ids) {
			const file = uppy.getFile(id);
			if (!file) continue;
			const controller = new AbortController();
			running.set(id, controller);
			const bytesTotal = file.size ?? 0;
			const uploadStarted = Date.now();
			const onShare = (share: number) =>
				uppy.emit("upload-progress", uppy.getFile(id), {
					uploadStarted,
					bytesUploaded: share * bytesTotal,
					bytesTotal,
				});
			try {
				const stored = await sendWhole(file, onShare, controller.signal);
				if (uppy.getFile(id)) uppy.emit("upload-success", uppy.getFile(id), { status: 200, body: { id: stored } });
			} catch (error) {
				const cause = error instanceof Error ? error : new Error(String(error));
				if (uppy.getFile(id)) uppy.emit("upload-error", uppy.getFile(id), cause);
			} finally {
				running.delete(id);
			}
		}
	});
}

/** An uploader for Directus's files: resumable where the server allows it, in one request each elsewhere. */
export function createUppy({ tus, folder, sendWhole }: UppyOptions): Uploader {
	const uppy: Uploader = new Uppy<UploadMeta, UploadBody>({
		autoProceed: true,
		restrictions: { allowedFileTypes: acceptedTypes, maxFileSize: largestFile },
		onBeforeFileAdded: (file, files) => {
			if (Object.hasOwn(files, file.id)) return false;
			const meta = { ...file.meta, filename_download: file.name, title: titleOf(file.name) };
			return { ...file, meta };
		},
	});
	if (tus) {
		uppy.use(Tus, {
			...tus,
			limit: atOnce,
			removeFingerprintOnSuccess: true,
			// Directus writes every field to the file's row, and the plugin would add some of its own.
			allowedMetaFields: [],
			headers: ({ name, type }) => ({
				"Upload-Metadata": tusMetadata({ filename_download: name, title: titleOf(name), type, folder }),
			}),
		});
	} else sendInOneRequest(uppy, sendWhole);
	return uppy;
}

/** The id that Directus gave to an uploaded file. */
export const storedIdOf = (body: UploadBody | undefined): string | undefined =>
	body?.id ?? body?.xhr?.getResponseHeader("Directus-File-Id") ?? undefined;
