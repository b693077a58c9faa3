/**
 * The token of a booking travels only in the fragment of an address, which browsers never send to a server, and is
 * kept only in memory: no storage, no cookie.
 */
export function tokenFromHash(hash: string): string | undefined {
	return new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? undefined;
}

/** `#token=…` for an address; with a mark when a payment went through that the booking does not know yet. */
export function tokenHash(token: string, paid = false): string {
	return `#${new URLSearchParams({ token, ...(paid ? { paid: "1" } : {}) })}`;
}
