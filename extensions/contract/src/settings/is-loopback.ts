/** Whether an address leads to the very machine that asks: stand-ins answer there, the real services never do. */
export const isLoopback = (address: string): boolean =>
	/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i.test(new URL(address).hostname);
