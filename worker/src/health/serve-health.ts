import { createServer, type Server, type ServerResponse } from "node:http";
import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import type { Logger } from "pino";
import { listFailedJobs, retryFailedJob } from "./failed-jobs.ts";
import { operatorDoor } from "./operator-door.ts";
import { type HealthSources, readHealth } from "./read-health.ts";

const retryPath = /^\/jobs\/failed\/([a-z]+)\/([\w:.-]{1,200})\/retry$/;

/**
 * The operator's view of this worker. How it is, anybody may ask; its jobs, which name guests, are for those who have the
 * worker's token: other programs of the machine or network reach this port too.
 */
export function serveHealth(
	input: HealthSources & { host: string; port: number; token: string; stopping: () => boolean; log: Logger },
): Promise<Server> {
	const isOperator = operatorDoor(input.token);
	const server = createServer(async (request, response) => {
		try {
			const { pathname } = URL.parse(request.url ?? "/", "http://worker") ?? {};
			if (pathname === undefined) return reply(response, 400, { errors: [unreadable] });
			const asked = `${request.method} ${pathname}`;
			if (asked !== "GET /health" && !isOperator(request.headers.authorization)) {
				const error = { message: "Send the worker's token.", extensions: { code: "UNAUTHORIZED" } };
				return reply(response, 401, { errors: [error] });
			}
			await answer(asked, response);
		} catch (error) {
			input.log.warn({ err: error }, "operator's request failed");
			reply(response, 503, { errors: [{ message: "The worker cannot look right now." }] });
		}
	});

	async function answer(request: string, response: ServerResponse): Promise<void> {
		if (request === "GET /health") {
			const health = await readHealth(input);
			const status = input.stopping() ? "stopping" : health.status;
			return reply(response, status === "ok" ? 200 : 503, { ...health, status });
		}
		if (request === "GET /jobs/failed") return reply(response, 200, { data: await listFailedJobs(input.queues) });
		const [, queue, id] = retryPath.exec(request.replace(/^POST /, "")) ?? [];
		if (request.startsWith("POST ") && queue && id && isQueue(queue)) {
			if (await retryFailedJob(input.queues, queue, id)) return reply(response, 202, { data: { queue, id } });
		}
		reply(response, 404, { errors: [{ message: "There is nothing here.", extensions: { code: "NOT_FOUND" } }] });
	}

	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(input.port, input.host, () => resolve(server));
	});
}

const unreadable = { message: "This address cannot be read.", extensions: { code: "INVALID_INPUT" } };

function isQueue(name: string): name is QueueName {
	return queueNames.some((queue) => queue === name);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
	if (response.headersSent) return;
	response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
	response.end(JSON.stringify(body));
}
