/**
 * Text that a spreadsheet shows as text. A cell that begins as a formula does gets an apostrophe in front, which
 * spreadsheets take for "this is text"; plain negative numbers stay numbers.
 */
export const inertText = (text: string): string =>
	/^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) && !/^-\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;

/** What it was before, for a table that comes back. */
export const readInertText = (text: string): string =>
	text.startsWith("'") && inertText(text.slice(1)) === text ? text.slice(1) : text;

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The same for every text in a row, however deep: nested rows become cells of their own. */
export const inertRow = (value: unknown): unknown => {
	if (typeof value === "string") return inertText(value);
	if (Array.isArray(value)) return value.map(inertRow);
	if (!isPlain(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inertRow(inner)]));
};
