import { onMounted, type Ref, ref, watch } from "vue";
import { findOwnBooking, writeOwnBooking } from "../record/own-booking.ts";

interface WantedSlot {
	yacht: string;
	starts_at: () => string | undefined;
	/** Whether its time shows as taken. A request leaves its time free for others and is found without. */
	isTaken: () => boolean;
	instant: boolean;
}

/** The booking that this tab has made for the time that is chosen, so that nobody is told that their own time is taken. */
export function useOwnBooking({ yacht, starts_at, isTaken, instant }: WantedSlot): {
	ownNumber: Ref<string | undefined>;
	booked: (number: string) => void;
} {
	const ownNumber = ref<string>();
	const find = (): void => {
		ownNumber.value = isTaken() || !instant ? findOwnBooking({ yacht, starts_at: starts_at() }) : undefined;
	};
	watch([isTaken, starts_at], find);
	onMounted(find);
	return {
		ownNumber,
		booked(number) {
			const start = starts_at();
			if (start) writeOwnBooking({ number, yacht, starts_at: start });
		},
	};
}
