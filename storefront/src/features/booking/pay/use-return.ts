import { onMounted, onUnmounted } from "vue";

/** Calls back when the browser shows a page again that it had kept whole while its reader was elsewhere. */
export function useReturn(back: () => void): void {
	const shown = ({ persisted }: PageTransitionEvent): void => {
		if (persisted) back();
	};
	onMounted(() => window.addEventListener("pageshow", shown));
	onUnmounted(() => window.removeEventListener("pageshow", shown));
}
