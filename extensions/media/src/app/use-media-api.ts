import { useApi } from "@directus/extensions-sdk";
import { z } from "zod";
import { type MediaItem, mediaItemFields, mediaItemSchema } from "./media-item.ts";

const created = z.object({ data: z.object({ data: z.object({ id: z.string() }) }) });
const listed = z.object({ data: z.object({ data: z.array(z.unknown()) }) });
const read = z.object({ data: z.object({ data: mediaItemSchema }) });

export interface NewMedia {
	yacht: string | number;
	file: string;
	is_primary: boolean;
}

/** All requests of the media parts of the app. Replies are checked before anything is shown of them. */
export function useMediaApi() {
	const api = useApi();
	const base = String(api.defaults?.baseURL ?? "/").replace(/\/*$/, "/");
	return {
		/** Address of Directus, with a closing `/`. */
		base,
		renditionUrl: (name: string): string => `${base}renditions/${name}`,
		async item(id: string | number): Promise<MediaItem> {
			const reply = await api.get(`/items/media/${encodeURIComponent(id)}`, { params: { fields: mediaItemFields } });
			return read.parse(reply).data.data;
		},
		async retry(id: string | number): Promise<void> {
			await api.post(`/media/${encodeURIComponent(id)}/retry`);
		},
		/** Whether a yacht has its cover picture. */
		async hasCover(yacht: string | number): Promise<boolean> {
			const filter = { yacht: { _eq: yacht }, is_primary: { _eq: true } };
			const reply = await api.get("/items/media", { params: { filter, fields: ["id"], limit: 1 } });
			return listed.parse(reply).data.data.length > 0;
		},
		async create(media: NewMedia): Promise<string> {
			return created.parse(await api.post("/items/media", media)).data.data.id;
		},
		/** Uploads a file in one request, for a Directus without resumable uploads. */
		async upload(
			{ data, name, title, folder }: { data: Blob; name: string; title: string; folder?: string | undefined },
			onShare: (share: number) => void,
			signal: AbortSignal,
		): Promise<string> {
			const form = new FormData();
			form.append("title", title);
			if (folder) form.append("folder", folder);
			form.append("file", data, name);
			const onUploadProgress = ({ loaded, total }: { loaded: number; total?: number }) =>
				onShare(total ? loaded / total : 0);
			return created.parse(await api.post("/files", form, { onUploadProgress, signal })).data.data.id;
		},
	};
}
