/** Waits for the connection, so that leaving a page does not end in the browser's own page without one. */
export function online(): Promise<void> {
	if (navigator.onLine) return Promise.resolve();
	return new Promise((resolve) => window.addEventListener("online", () => resolve(), { once: true }));
}
