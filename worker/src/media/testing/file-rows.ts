import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { FileRow, MediaPatch, MediaRow, MediaRows } from "../rows/media-rows.ts";

export interface State {
	media: Record<string, Omit<MediaRow, "rendition_name"> & MediaPatch>;
	files: Record<string, FileRow>;
}

/** Media items in a JSON file: two processes can share them, and a killed one leaves them whole. */
export function fileRows(path: string) {
	const read = (): State => JSON.parse(readFileSync(path, "utf8")) as State;
	const write = (state: State): void => {
		writeFileSync(`${path}.${process.pid}`, JSON.stringify(state));
		renameSync(`${path}.${process.pid}`, path);
	};
	const rows: MediaRows = {
		async read(media) {
			const row = read().media[media];
			const renditions = row?.renditions;
			return row && { ...row, rendition_name: renditions?.video?.master ?? renditions?.images[0]?.name ?? null };
		},
		readFile: async (file) => read().files[file],
		showing: async (file) =>
			Object.values(read().media)
				.filter((row) => row.file === file)
				.map(({ id }) => id),
		async change({ media, file, attempt }, patch) {
			const state = read();
			const row = state.media[media];
			if (!row || row.file !== file || row.attempt !== attempt) return false;
			state.media[media] = { ...row, ...patch };
			write(state);
			return true;
		},
	};
	return { rows, read, write };
}
