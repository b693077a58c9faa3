import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

/** Connections that stay, as behind a proxy; on the measured machine its own sender should cost little. */
const agent = new Agent({ keepAlive: true });

/** Posts JSON to a loopback address. */
export function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
	const sent = JSON.stringify(body);
	const all = { "content-type": "application/json", "content-length": Buffer.byteLength(sent), ...headers };
	return new Promise((resolve, reject) => {
		const asking = request(url, { method: "POST", agent, headers: all }, (response) => {
			text(response).then((read) => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read });
			}, reject);
		});
		asking.on("error", reject);
		asking.end(sent);
	});
}
