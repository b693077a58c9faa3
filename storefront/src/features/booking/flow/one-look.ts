export interface OneLook {
	/** Begins to look, or joins the look that lasts. */
	begin: () => Promise<void>;
	/** The look that lasts, if any. */
	lasting: () => Promise<void> | undefined;
	/** What the guest does now overtakes it: what it finds then is no news. */
	overtake: () => void;
}

/** One look at a time, at something that the guest may change meanwhile. `run` asks before it believes what it found. */
export function oneLook(run: (isNews: () => boolean) => Promise<void>): OneLook {
	let lasting: Promise<void> | undefined;
	let count = 0;
	return {
		begin() {
			if (lasting) return lasting;
			const own = count;
			const look = run(() => own === count).finally(() => {
				if (lasting === look) lasting = undefined;
			});
			lasting = look;
			return look;
		},
		lasting: () => lasting,
		overtake() {
			count += 1;
			lasting = undefined;
		},
	};
}
