import { create, type Grant, read, remove, update } from "./grant.ts";

/** What people say about a picture or film; its kind and what is made of it come from the file and the worker. */
const fields = ["yacht", "file", "category", "is_primary", "alt", "caption", "captions", "sort"];

/** Pictures and films of yachts, for those who look after them. */
export const keepMedia: Grant[] = [
	create("media", { fields }),
	read("media"),
	update("media", { fields }),
	remove("media"),
];
