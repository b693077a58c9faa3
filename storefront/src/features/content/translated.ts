/** A row with the texts of one language laid over its own; empty translations do not hide the original. */
export function translated<
	T extends { translations?: readonly (Record<string, unknown> & { languages_code: string })[] | null },
>(row: T, language: string): T {
	const found = row.translations?.find((translation) => translation.languages_code === language);
	const texts = Object.entries(found ?? {}).filter(
		([, value]) => value !== null && value !== undefined && value !== "",
	);
	return { ...row, ...Object.fromEntries(texts) };
}
