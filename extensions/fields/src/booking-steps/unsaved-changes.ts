/**
 * Whether a form of the app holds changes that are not saved. The app keeps them to itself, but answers when it is asked
 * whether the page may be left.
 */
export const hasUnsavedChanges = (): boolean =>
	!document.dispatchEvent(new Event("beforeunload", { cancelable: true, bubbles: true }));

/** Reads the page anew; nobody is asked a second time about changes that they have given up. */
export const reloadPage = (): void => {
	const silence = (event: Event): void => event.stopImmediatePropagation();
	for (const place of [window, document])
		place.addEventListener("beforeunload", silence, { capture: true, once: true });
	window.location.reload();
};
