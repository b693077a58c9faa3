import { renditionsSchema } from "./media-item.ts";

/** The name of the smallest picture that was made of a picture or film; undefined while there is none. */
export function smallestPicture(renditions: unknown): string | undefined {
	const { images = [], video } = renditionsSchema.safeParse(renditions).data ?? {};
	const [smallest] = images.toSorted((left, right) => left.width - right.width);
	return smallest?.name ?? video?.poster;
}
