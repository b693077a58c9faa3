import type { SuiteResult } from "./report.ts";

interface Row extends SuiteResult {
	name: string;
	seconds: number;
}

/** Counts of all suites of one run, and how far those are that still run. */
export class Tally {
	readonly #rows: Row[] = [];
	/** Test files that have ended, by suite. */
	readonly #running = new Map<string, number>();

	begin(name: string): void {
		this.#running.set(name, 0);
	}

	fileDone(name: string): void {
		this.#running.set(name, (this.#running.get(name) ?? 0) + 1);
	}

	add(row: Row): void {
		this.#running.delete(row.name);
		this.#rows.push(row);
	}

	get passed(): number {
		return this.#rows.reduce((sum, row) => sum + row.passed, 0);
	}

	get failed(): number {
		return this.#rows.reduce((sum, row) => sum + row.failed, 0);
	}

	/** What has ended and what runs, in one line. */
	progress(): string {
		const ended = this.#rows.map(
			({ name, passed, failed }) => `${name} ${passed} passed${failed ? `, ${failed} failed` : ""}`,
		);
		const running = [...this.#running].map(([name, files]) => `${name} ${files} files so far`);
		return [...ended, ...running].join("; ") || "no suite has begun";
	}

	failures(): string {
		return this.#rows.flatMap(({ name, failures }) => failures.map((failure) => `  ✖ ${name}: ${failure}`)).join("\n");
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
