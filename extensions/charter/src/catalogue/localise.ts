/**
 * A row with its texts in another language where someone has translated them. Everything that is not translated stays
 * in the main language rather than empty.
 */
export const localise = <Row extends object>(
	row: Row,
	translations: Record<string, Record<string, string | null>>,
	language: string | undefined,
): Row => {
	const texts = language === undefined ? undefined : translations[language];
	if (!texts) return row;
	const entries = Object.entries(texts).filter(
		([field, text]) => field in row && text !== null && text !== "" && field !== "id",
	);
	return { ...row, ...Object.fromEntries(entries) };
};
