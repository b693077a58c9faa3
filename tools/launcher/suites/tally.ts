interface Row {
	name: string;
	passed: number;
	failed: number;
	seconds: number;
}

/** Counts of all suites of one run. */
export class Tally {
	readonly #rows: Row[] = [];

	add(row: Row): void {
		this.#rows.push(row);
	}

	get passed(): number {
		return this.#rows.reduce((sum, row) => sum + row.passed, 0);
	}

	get failed(): number {
		return this.#rows.reduce((sum, row) => sum + row.failed, 0);
	}

	table(): string {
		return this.#rows
			.map(
				({ name, passed, failed, seconds }) =>
					`  ${name.padEnd(20)} ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`,
			)
			.join("\n");
	}

	closingLine(): string {
		return `${this.passed} passed, ${this.failed} failed`;
	}
}
