import { create, type Grant, read, remove, update } from "./grant.ts";

/**
 * What people say about a picture or film; its kind and what is made of it come from the file and the worker. `processing`
 * is no column: without it the form would lock the button that asks the worker to try again.
 */
const fields = ["yacht", "file", "category", "is_primary", "alt", "caption", "captions", "sort", "processing"];

/** Pictures and films of yachts, for those who look after them. */
export const editMedia: Grant[] = [
	create("media", { fields }),
	read("media"),
	update("media", { fields }),
	remove("media"),
];
