import type { EventEmitter } from "node:events";
import type { RegisterFunctions } from "@directus/types";
import { asCharterError } from "@harborsmith/kit";
import { running, type Task } from "./running.ts";

/** The part of a WebSocket that is used here. */
interface Client extends EventEmitter {
	readyState: number;
	send: (text: string) => void;
	close: (code: number, reason: string) => void;
}

const open = 1;

/** Larger than any message of the app; the socket itself would take a hundred times as much. */
const maximumBytes = 1_048_576;

/** What a message sets in motion works for its sender. */
export function workForSockets(action: RegisterFunctions["action"]): void {
	action("websocket.connect", async ({ client }) => {
		if (isClient(client)) followMessages(client);
	});
}

const isClient = (client: unknown): client is Client =>
	typeof client === "object" && client !== null && "emit" in client && "send" in client && "readyState" in client;

function followMessages(client: Client): void {
	const emit = client.emit.bind(client);
	client.emit = (event, ...args) => {
		if (event === "message" && sizeOf(args[0]) > maximumBytes) {
			client.close(1009, "The message is too large.");
			return true;
		}
		return running().run(socketTask(client, String(event)), () => emit(event, ...args));
	};
}

const sizeOf = (data: unknown): number =>
	typeof data === "object" && data !== null && "length" in data ? Number(data.length) : 0;

function socketTask(client: Client, event: string): Task {
	return {
		name: `websocket ${event}`,
		fail: (reason) => {
			if (client.readyState !== open) return;
			const known = asCharterError(reason);
			const error = { code: known?.code ?? "INTERNAL", message: known?.message ?? "An unexpected error occurred." };
			client.send(JSON.stringify({ type: "server", status: "error", error }));
		},
	};
}
