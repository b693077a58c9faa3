/** A time that a tab of this browser holds, and the key to it. */
export interface OwnHold {
	yacht: string;
	starts_at: string;
	number: string;
	token: string;
}
type WantedSlot = Pick<OwnHold, "yacht" | "starts_at">;
type Message = { ask: WantedSlot } | { hold: OwnHold };

const channelName = "harborsmith-holds";
const isSame = (a: WantedSlot, b: WantedSlot): boolean =>
	a.yacht === b.yacht && Date.parse(a.starts_at) === Date.parse(b.starts_at);

/** Answers other tabs of this browser, from memory to memory, while this one holds what they wish; gives the end of it. */
export function answerOtherTabs(current: () => OwnHold | undefined): () => void {
	const channel = new BroadcastChannel(channelName);
	channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
		const hold = current();
		if ("ask" in data && hold && isSame(data.ask, hold)) channel.postMessage({ hold } satisfies Message);
	});
	return () => channel.close();
}

/** The hold that another tab of this browser has on a time, when there is one. */
export async function findHoldInOtherTabs(wish: WantedSlot, timeoutMs = 400): Promise<OwnHold | undefined> {
	const channel = new BroadcastChannel(channelName);
	const answer = new Promise<OwnHold | undefined>((resolve) => {
		setTimeout(() => resolve(undefined), timeoutMs);
		channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
			if ("hold" in data && isSame(data.hold, wish)) resolve(data.hold);
		});
	});
	channel.postMessage({ ask: wish } satisfies Message);
	const hold = await answer;
	channel.close();
	return hold;
}
