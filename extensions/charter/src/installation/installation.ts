import { type Logger, refuse } from "@harborsmith/kit";
import { type Step, steps } from "./missing-steps.ts";

/** Whether the database is set up for this release. One per process. */
export interface Installation {
	/** The parts that are missing, asked anew unless all were there a moment ago. */
	missing: () => Promise<Step[]>;
	/** @throws CharterError `SERVICE_UNAVAILABLE` while a part is missing; the log says which and what to do */
	require: () => Promise<void>;
}

const believedMs = 5_000;
const quietMs = 10_000;

export function createInstallation(
	ask: () => Promise<Step[]>,
	logger: Pick<Logger, "error">,
	now = Date.now,
): Installation {
	let wholeAt = Number.NEGATIVE_INFINITY;
	let loggedAt = Number.NEGATIVE_INFINITY;
	const missing = async (): Promise<Step[]> => {
		if (now() - wholeAt < believedMs) return [];
		const found = await ask();
		if (found.length === 0) wholeAt = now();
		return found;
	};
	const logMissing = (found: Step[]): void => {
		if (now() - loggedAt < quietMs) return;
		loggedAt = now();
		const causes = found.map((step) => steps[step]).join("; ");
		logger.error(
			{ missing: found },
			`Nothing is sold: ${causes}. If a newer release was just set up, replace this process by it; else run the set-up of this release: docker compose up setup, npm start, or node directus/setup/main.ts.`,
		);
	};
	return {
		missing,
		require: async () => {
			const found = await missing();
			if (found.length === 0) return;
			logMissing(found);
			throw refuse("SERVICE_UNAVAILABLE", "not_available", {});
		},
	};
}
