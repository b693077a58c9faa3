/** Marks that nobody sees and that come along when text is copied: directions, joiners of words, soft hyphens. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A line of text as a person sees it: without unseen marks, every blank a plain one. Line breaks stay. */
export const withoutMarks = (text: string): string =>
	text
		.replace(unseen, "")
		.replace(/[^\S\r\n\v\f\u0085\u2028\u2029]+/gu, " ")
		.trim();
