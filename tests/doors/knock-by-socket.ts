import type { Answer } from "./doors.ts";

const patienceMs = 20_000;

/** Signs in over a WebSocket and sends one message; who is not signed in sends it all the same. */
export const knockBySocket = (base: string, token: string | null, message: object): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const socket = new WebSocket(`${base.replace(/^http/, "ws")}/websocket`);
		const timer = setTimeout(() => end({ status: 0, body: "The socket said nothing." }), patienceMs);
		let last: Answer = {
			status: 401,
			body: { errors: [{ message: "Closed.", extensions: { code: "UNAUTHORIZED" } }] },
		};
		const end = (answer: Answer): void => {
			clearTimeout(timer);
			resolve(answer);
			socket.close();
		};
		socket.addEventListener("open", () =>
			socket.send(JSON.stringify(token === null ? message : { type: "auth", access_token: token })),
		);
		socket.addEventListener("message", ({ data }) => {
			const said = JSON.parse(String(data)) as { type?: string; status?: string; error?: Record<string, unknown> };
			if (said.type === "ping") return socket.send(JSON.stringify({ type: "pong" }));
			if (said.status === "error") {
				const { code, message: sentence, ...details } = said.error ?? {};
				last = { status: 400, body: { errors: [{ message: sentence, extensions: { ...details, code } }] } };
				return end(last);
			}
			if (said.type === "auth") return socket.send(JSON.stringify(message));
			return end({ status: 200, body: said });
		});
		socket.addEventListener("close", () => end(last));
		socket.addEventListener("error", () => reject(new Error("The socket cannot be opened.")));
	});
