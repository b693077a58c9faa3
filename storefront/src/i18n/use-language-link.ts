import { onMounted, onUnmounted } from "vue";

const moments = ["pointerdown", "focusin", "click"] as const;

/** What a guest has chosen since the page was served, and the key of a booking, stand in the address: the other language gets them too. */
function followPage({ target }: Event): void {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a.language") : null;
	if (!link) return;
	link.search = window.location.search;
	link.hash = window.location.hash;
}

/** Lets the link to the other language lead to where the guest is at this moment. */
export function useLanguageLink(): void {
	onMounted(() => {
		for (const moment of moments) document.addEventListener(moment, followPage, { capture: true });
	});
	onUnmounted(() => {
		for (const moment of moments) document.removeEventListener(moment, followPage, { capture: true });
	});
}
