import type { HookExtensionContext } from "@directus/types";

type Services = HookExtensionContext["services"];

/** What Directus counts and sums up of the rows that an import may not have, as its app shows it. */
interface ErrorTracker {
	addCapturedError: (error: unknown, row: number) => void;
	buildFinalErrors: () => unknown[];
	hasErrors: () => boolean;
	shouldStop: () => boolean;
}

export type ImportServices = Services & { createErrorTracker: () => ErrorTracker };

export const hasErrorTracker = (services: Services): services is ImportServices => "createErrorTracker" in services;
