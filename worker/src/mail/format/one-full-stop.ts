/**
 * A sentence that ends with `8:00 a.m.`, `Sam Jr.` or `Harborsmith Inc.` has its full stop already. Tags may stand between
 * the two; dots that somebody meant, as in an ellipsis or an address, stay.
 */
export const oneFullStop = (written: string): string =>
	written.replace(/(?<=\p{L})\.((?:<\/\w+>)*)\.(?=[\s<]|$)/gu, ".$1");
