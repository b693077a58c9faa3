import { folderId } from "../../ids.ts";

/** Folders of the file library; the forms upload into the right one. */
export const folders = [
	{ id: folderId("website"), name: "Website", parent: null },
	{ id: folderId("yachts"), name: "Yachts", parent: null },
	{ id: folderId("documents"), name: "Documents (private)", parent: null },
	{ id: folderId("brand"), name: "Brand", parent: null },
];
