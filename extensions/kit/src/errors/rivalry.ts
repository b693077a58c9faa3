import type { CharterError } from "./charter-error.ts";
import { refuse } from "./refused.ts";

/** Deadlock and serialization failure: the transaction was undone for another one, and may be run again. */
const again = new Set<unknown>(["40P01", "40001"]);

/** Whether Postgres, or a guarantee of ours, undid a transaction for the sake of another one. */
export const isRivalry = (error: unknown): boolean =>
	error instanceof Error && "code" in error && again.has(error.code);

/** What is left to say when it was run again often enough. Directus runs its own four times and throws the first error as a cause. */
export const errorFromRivalry = (error: unknown): CharterError | undefined =>
	error instanceof Error && (isRivalry(error) || isRivalry(error.cause))
		? refuse("SERVICE_UNAVAILABLE", "changed_by_others", {})
		: undefined;
