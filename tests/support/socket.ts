import type { TestStack } from "./stack.ts";

type Message = Record<string, unknown>;

/** An open, signed-in line to Directus by WebSocket: what it says next, and all that it has said. */
export async function openSocket({ directus }: TestStack, token: string) {
	const socket = new WebSocket(`${directus.url.replace(/^http/, "ws")}/websocket`);
	const heard: Message[] = [];
	const waiting: ((message: Message) => void)[] = [];
	socket.addEventListener("message", ({ data }) => {
		const message = JSON.parse(String(data)) as Message;
		if (message.type === "ping") {
			socket.send(JSON.stringify({ type: "pong" }));
			return;
		}
		heard.push(message);
		waiting.shift()?.(message);
	});
	await new Promise((resolve, reject) => {
		socket.addEventListener("open", resolve);
		socket.addEventListener("error", reject);
	});
	const next = (): Promise<Message> => new Promise((resolve) => waiting.push(resolve));
	const ask = (message: Message): Promise<Message> => {
		const answer = next();
		socket.send(JSON.stringify(message));
		return answer;
	};
	await ask({ type: "auth", access_token: token });
	return { ask, next, heard, close: () => socket.close() };
}
