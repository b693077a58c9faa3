import { onMounted, onUnmounted, type Ref, ref } from "vue";

/** The time, renewed every so many milliseconds while the component stands: what depends on it follows without a reload. */
export const useNow = (everyMs: number): Ref<Date> => {
	const now = ref(new Date());
	let ticking: ReturnType<typeof setInterval> | undefined;
	onMounted(() => {
		ticking = setInterval(() => {
			now.value = new Date();
		}, everyMs);
	});
	onUnmounted(() => clearInterval(ticking));
	return now;
};
