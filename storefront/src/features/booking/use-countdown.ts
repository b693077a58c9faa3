import { type ComputedRef, computed, onUnmounted, ref } from "vue";

export interface Countdown {
	/** Whole seconds until the end, never below zero. */
	seconds: ComputedRef<number>;
	/** `9:05` */
	clock: ComputedRef<string>;
	over: ComputedRef<boolean>;
}

/** Counts down to an instant once a second. */
export function useCountdown(until: () => string | null | undefined): Countdown {
	const now = ref(Date.now());
	const timer = setInterval(() => {
		now.value = Date.now();
	}, 1000);
	onUnmounted(() => clearInterval(timer));
	const seconds = computed(() => {
		const end = until();
		return end ? Math.max(0, Math.ceil((Date.parse(end) - now.value) / 1000)) : 0;
	});
	const clock = computed(() => `${Math.floor(seconds.value / 60)}:${String(seconds.value % 60).padStart(2, "0")}`);
	return { seconds, clock, over: computed(() => seconds.value === 0) };
}
