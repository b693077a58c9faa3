const key = "harborsmith.account";

/**
 * Remembers for this tab that somebody is signed in and which booking they look at. Never who, and no token of theirs; the
 * key of a booking that is to be kept stands here only until the realm has sent them back.
 */
export function keepPlace(hash: string): void {
	try {
		sessionStorage.setItem(key, hash || "#");
	} catch {
		// Private windows may refuse storage: then a reload asks to sign in again.
	}
}

/** The fragment that was open, `#` for the list, or undefined when nobody has signed in here. */
export function recallPlace(): string | undefined {
	try {
		return sessionStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

export function forgetPlace(): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// What could not be kept need not be forgotten.
	}
}
