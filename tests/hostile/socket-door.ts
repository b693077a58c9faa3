import type { Answer } from "./doors.ts";

export interface SocketDoor {
	/** Sends a message and waits for whatever comes back for it; silence is a status of 0. */
	send: (message: Record<string, unknown>) => Promise<Answer>;
	close: () => void;
}

const timeoutMs = 2_000;

/** A WebSocket of somebody who signed in. */
export async function openSocket(base: string, token: string): Promise<SocketDoor> {
	const socket = new WebSocket(`${base.replace(/^http/, "ws")}/websocket`);
	let waiting: ((answer: Answer) => void) | undefined;
	socket.addEventListener("message", ({ data }) => {
		const body = String(data);
		if (body === '{"type":"ping"}') {
			socket.send('{"type":"pong"}');
			return;
		}
		waiting?.({ status: body.includes('"status":"error"') ? 400 : 200, body });
	});
	const answer = (): Promise<Answer> =>
		new Promise((resolve) => {
			const timer = setTimeout(() => resolve({ status: 0, body: "no answer over the socket" }), timeoutMs);
			waiting = (given) => {
				clearTimeout(timer);
				waiting = undefined;
				resolve(given);
			};
		});
	await new Promise((resolve, reject) => {
		socket.addEventListener("open", resolve, { once: true });
		socket.addEventListener("error", reject, { once: true });
	});
	const signedIn = answer();
	socket.send(JSON.stringify({ type: "auth", access_token: token }));
	await signedIn;
	return {
		send: (message) => {
			const sent = answer();
			socket.send(JSON.stringify(message));
			return sent;
		},
		close: () => socket.close(),
	};
}
