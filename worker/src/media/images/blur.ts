import type { Sharp } from "sharp";

/** A picture of a few pixels as a data URI, to be shown enlarged until the real one is there. */
export async function blurOf(picture: Sharp): Promise<string> {
	const tiny = await picture.clone().resize(16, 16, { fit: "inside" }).webp({ quality: 40, effort: 6 }).toBuffer();
	return `data:image/webp;base64,${tiny.toString("base64")}`;
}
