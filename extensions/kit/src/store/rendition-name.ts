import { UUID } from "@harborsmith/domain";
import { renditionEndings } from "./content-type.ts";

const part = "[A-Za-z0-9_-]{1,64}";
const shape = new RegExp(`^${UUID}__${part}(?:/${part})?\\.(?:${renditionEndings.join("|")})$`);

/** Whose renditions: two media items may show the same file. */
export interface RenditionOwner {
	file: string;
	media: string;
}

/**
 * What every rendition of an item starts with. It begins with the file's id, so that Directus removes the renditions
 * together with the file: it deletes by the base name of the original.
 */
export const ownerPrefix = ({ file, media }: RenditionOwner): string => `${file}__${media.slice(0, 8)}-`;

/** The folder of one run: two runs never write the same name, so a name's content never changes. */
export const runPrefix = (owner: RenditionOwner, attempt: number, run: string): string =>
	`${ownerPrefix(owner)}${attempt}-${run}/`;

/** Whether a name can be a rendition. Originals, other files and paths never match. */
export const isRenditionName = (name: string): boolean => shape.test(name);

/** The attempt that wrote a name, or undefined when the name was not made by `runPrefix`. */
export const attemptOf = (name: string): number | undefined => {
	const found = /__[0-9a-f]{8}-(\d+)-[^/]*\//.exec(name)?.[1];
	return found === undefined ? undefined : Number(found);
};
