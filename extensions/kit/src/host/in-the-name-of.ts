import { systemUserId } from "@harborsmith/contract/ids";

/**
 * Options of a change that the system writes for somebody: its history names who asked for it, and the system where that
 * is a guest without an account. Directus fills in the writer by itself otherwise.
 */
export const inTheNameOf = (user: string | null, at: Date) => ({
	overwriteDefaults: { _user: user ?? systemUserId, _date: at.toISOString() },
});
