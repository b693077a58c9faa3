import { AsyncLocalStorage } from "node:async_hooks";

/** Whose request this server is working for: Directus counts its limits per visitor, not per storefront. */
export const visitor = new AsyncLocalStorage<{ address: string | undefined }>();

/**
 * Address of the visitor: the socket's own, or behind trusted proxies the one that the outermost of them saw.
 * What a visitor writes into the header further left is never believed.
 */
export function visitorAddress(socket: string | undefined, forwarded: string | null, hops: number): string | undefined {
	if (hops < 1 || !forwarded) return socket;
	const chain = forwarded.split(",").map((address) => address.trim());
	return chain[chain.length - hops] || socket;
}
