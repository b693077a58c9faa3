import { useStores } from "@directus/extensions-sdk";
import { computed, onBeforeUnmount, type Ref, reactive, ref } from "vue";
import { useMediaApi } from "../app/use-media-api.ts";
import { useTexts } from "../app/use-texts.ts";
import { createUppy, storedIdOf, type Upload } from "./create-uppy.ts";
import { kindOf, largestFile } from "./describe-file.ts";

export interface UploadRow {
	id: string;
	name: string;
	/** 0 to 100. */
	percent: number;
	state: "uploading" | "saving" | "added" | "failed";
	/** The media item, once there is one. */
	media: string | null;
	/** The file, once it is stored: saving can be tried again without another upload. */
	file: string | null;
}

const standardChunk = 8 * 1024 ** 2;

/** Uploads of a yacht's form: each file is sent to Directus, then becomes a media item of the yacht. */
export function useUploads(yacht: Ref<string | number | null | undefined>, folder?: string) {
	const t = useTexts();
	const api = useMediaApi();
	const { uploads } = useStores().useServerStore().info as { uploads?: { tus?: boolean; chunkSize?: number } };
	const rows = ref<UploadRow[]>([]);
	const problems = ref<string[]>([]);
	const uppy = createUppy({
		...(uploads?.tus && { tus: { endpoint: `${api.base}files/tus`, chunkSize: uploads.chunkSize ?? standardChunk } }),
		folder,
		sendWhole: ({ data, name, meta }, onShare, signal) =>
			api.upload({ data: data as Blob, name, title: meta.title, folder }, onShare, signal),
	});
	const rowOf = (file: { id: string } | undefined) => rows.value.find(({ id }) => id === file?.id);

	// One after the other, so that exactly one picture becomes the cover of a yacht without one.
	let saving: Promise<void> = Promise.resolve();
	const save = (row: UploadRow, type: string | undefined): Promise<void> => {
		saving = saving.then(async () => {
			const target = yacht.value;
			if (!row.file || target === null || target === undefined) return;
			row.state = "saving";
			try {
				const is_primary = kindOf(row.name, type) === "image" && !(await api.hasCover(target));
				row.media = await api.create({ yacht: target, file: row.file, is_primary });
				row.state = "added";
				uppy.removeFile(row.id);
			} catch {
				row.state = "failed";
			}
		});
		return saving;
	};

	uppy.on("file-added", (file: Upload) => {
		rows.value.push(
			reactive({ id: file.id, name: file.name, percent: 0, state: "uploading", media: null, file: null }),
		);
	});
	uppy.on("upload-progress", (file, { bytesUploaded, bytesTotal }) => {
		const row = rowOf(file);
		if (row && bytesTotal) row.percent = Math.floor((bytesUploaded / bytesTotal) * 100);
	});
	uppy.on("upload-success", (file, { body }) => {
		const row = rowOf(file);
		if (!row) return;
		row.percent = 100;
		row.file = storedIdOf(body) ?? null;
		if (row.file) void save(row, file?.type);
		else row.state = "failed";
	});
	uppy.on("upload-error", (file) => {
		const row = rowOf(file);
		if (row) row.state = "failed";
	});
	uppy.on("restriction-failed", (file) => {
		const name = file?.name ?? "";
		problems.value.push((file?.size ?? 0) > largestFile ? t("too_large", { name }) : t("wrong_type", { name }));
	});
	onBeforeUnmount(() => uppy.destroy());

	return {
		rows,
		problems,
		summary: computed(() => ({
			done: rows.value.filter(({ state }) => state === "added").length,
			total: rows.value.length,
		})),
		add(files: Iterable<File>): void {
			problems.value = [];
			for (const data of files) {
				try {
					uppy.addFile({ name: data.name, type: data.type, data, source: "form" });
				} catch {
					// A file that may not be added was reported by `restriction-failed`, one that is in the list is told here.
					if (rows.value.some((row) => row.name === data.name)) problems.value.push(t("already", { name: data.name }));
				}
			}
		},
		again(row: UploadRow): void {
			if (row.file) void save(row, undefined);
			else {
				row.state = "uploading";
				void uppy.retryUpload(row.id);
			}
		},
		remove(row: UploadRow): void {
			if (uppy.getFile(row.id)) uppy.removeFile(row.id);
			rows.value = rows.value.filter(({ id }) => id !== row.id);
		},
	};
}
