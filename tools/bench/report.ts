export interface Line {
	what: string;
	value: string;
	/** The promise this line is held against. */
	goal?: string;
	met?: boolean;
}

export const ratio = (value: number): string => `${value.toFixed(2)} ×`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString("en-US")}/s`;
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** Prints a section of the measurements as an aligned table. */
export function print(title: string, lines: Line[]): void {
	process.stdout.write(`\n${title}\n`);
	for (const { what, value, goal, met } of lines) {
		const mark = met === undefined ? " " : met ? "✔" : "✖";
		process.stdout.write(`  ${mark} ${what.padEnd(62)} ${value.padStart(12)}${goal ? `   goal ${goal}` : ""}\n`);
	}
}
