import { Agent, request } from "node:http";

export interface SentRequest {
	method: string;
	path: string;
	headers?: Record<string, string>;
	body?: string;
	token?: string | undefined;
}

export interface Answered {
	status: number;
	body: string;
	ms: number;
	headers: Record<string, string | string[] | undefined>;
}

const concurrency = 16;

class ClosedMeanwhile extends Error {}

/** Sends whatever it is given, however malformed, over kept connections. */
export function hostileClient(base: string) {
	const { hostname, port } = new URL(base);
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	/** A kept connection that the server closed at the very moment of sending is tried anew, as browsers do. */
	const send = (asked: SentRequest): Promise<Answered> =>
		sendOnce(asked).catch((error: unknown) => {
			if (error instanceof ClosedMeanwhile) return sendOnce(asked);
			throw error;
		});
	const sendOnce = ({ method, path, headers = {}, body, token }: SentRequest): Promise<Answered> =>
		new Promise((resolve, reject) => {
			const started = performance.now();
			const sent = request(
				{
					agent,
					hostname,
					port,
					method,
					path,
					timeout: 60_000,
					headers: {
						...(body === undefined
							? {}
							: { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
						...(token ? { authorization: `Bearer ${token}` } : {}),
						...headers,
					},
				},
				(response) => {
					const chunks: Buffer[] = [];
					response.on("data", (chunk: Buffer) => chunks.push(chunk));
					response.on("error", reject);
					response.on("end", () =>
						resolve({
							status: response.statusCode ?? 0,
							body: Buffer.concat(chunks).toString("utf8"),
							ms: performance.now() - started,
							headers: response.headers,
						}),
					);
				},
			);
			sent.on("timeout", () => sent.destroy(new Error("no answer within 60 s")));
			sent.on("error", (error: NodeJS.ErrnoException) =>
				reject(error.code === "ECONNRESET" && sent.reusedSocket ? new ClosedMeanwhile() : error),
			);
			sent.end(body);
		});
	/** Sends all of them, a few at a time, and tells about each answer; a connection that breaks is a status of 0. */
	const sendAll = async (
		requests: Iterable<SentRequest>,
		tell: (asked: SentRequest, answered: Answered) => void,
	): Promise<void> => {
		const left = requests[Symbol.iterator]();
		const work = async (): Promise<void> => {
			for (let next = left.next(); !next.done; next = left.next()) {
				const asked = next.value;
				const answered = await send(asked).catch(
					(error: unknown): Answered => ({ status: 0, body: String(error), ms: 0, headers: {} }),
				);
				tell(asked, answered);
			}
		};
		await Promise.all(Array.from({ length: concurrency }, work));
	};
	return { send, sendAll, close: (): void => agent.destroy() };
}

export type HostileClient = ReturnType<typeof hostileClient>;
