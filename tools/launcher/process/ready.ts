import { connect } from "node:net";

/** True when something accepts connections on a loopback port. */
export function portAnswers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect({ port, host: "127.0.0.1" });
		socket.setTimeout(1000);
		const answer = (yes: boolean) => () => {
			socket.destroy();
			resolve(yes);
		};
		socket.once("connect", answer(true));
		socket.once("error", answer(false));
		socket.once("timeout", answer(false));
	});
}

/** True when a URL answers with one of the given statuses. */
export async function urlAnswers(url: string, statuses: number[] = [200]): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
		await response.body?.cancel();
		return statuses.includes(response.status);
	} catch {
		return false;
	}
}
