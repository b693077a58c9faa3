import { isBookingNumber } from "@harborsmith/domain/numbers";
import { tabMemory } from "../../lib/tab-memory.ts";

const memory = tabMemory("harborsmith.account");

/** A fragment that names a booking, else the list: any other may carry a booking's key. */
const withoutKey = (hash: string): string => (isBookingNumber(hash.slice(1)) ? hash : "#");

/**
 * Remembers for this tab that somebody is signed in and which booking they look at. Never who, and no token of theirs. The
 * key of a booking is kept `withKey` alone: on the way to the realm, which gives no fragment back. Whoever comes back has
 * it in the address again, and here it is gone.
 */
export function writePlace(hash: string, { withKey = false } = {}): void {
	memory.write(withKey ? hash || "#" : withoutKey(hash));
}

/** The fragment that was open, `#` for the list, or undefined when nobody has signed in here. */
export function readPlace(): string | undefined {
	return memory.read();
}

export function clearPlace(): void {
	memory.clear();
}
