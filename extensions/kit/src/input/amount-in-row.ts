/** The largest whole number that a column of amounts or counts holds. */
export const largestInRow = 2_147_483_647;

/**
 * An amount that no row holds as the largest that one does, so that the database refuses it by its own rule, with the
 * limit that there really is, and only to those who may write it; anything else as it is.
 */
export const amountInRow = (value: unknown): unknown => {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && number > largestInRow ? largestInRow : value;
};
