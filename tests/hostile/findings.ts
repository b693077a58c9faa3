import type { Answered, SentRequest } from "../support/hostile-client.ts";

export interface Findings {
	/** Answers by status. */
	statuses: Map<number, number>;
	slowest: number;
	/** What must not happen, each as a line that tells how to see it again. */
	failures: string[];
	tell: (role: string, hidden: readonly string[], asked: SentRequest, answered: Answered) => void;
}

const slowMs = 10_000;
const shown = 40;

/** Looks at every answer: no failure of the server, no row of another person, none slower than 10 s, none missing. */
export function createFindings(): Findings {
	const statuses = new Map<number, number>();
	const findings: Findings = {
		statuses,
		slowest: 0,
		failures: [],
		tell: (role, hidden, asked, { status, body, ms }) => {
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			findings.slowest = Math.max(findings.slowest, ms);
			const problem =
				status === 0 || status >= 500
					? `answered ${status}: ${body.slice(0, 300)}`
					: ms > slowMs
						? `took ${Math.round(ms)} ms`
						: hidden.some((text) => body.includes(text))
							? "showed a row of another person"
							: undefined;
			if (problem && findings.failures.length < shown)
				findings.failures.push(
					`${role}: ${asked.method} ${asked.path.slice(0, 600)} ${asked.body?.slice(0, 600) ?? ""} ${problem}`,
				);
		},
	};
	return findings;
}
