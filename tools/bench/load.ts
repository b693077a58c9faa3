import autocannon from "autocannon";

export interface Load {
	url: string;
	connections?: number;
	seconds?: number;
	headers?: Record<string, string>;
	/** Paths that are asked for in turn; each connection starts elsewhere in the list. */
	paths?: string[];
}

export interface Measured {
	perSecond: number;
	p50: number;
	p95: number;
	p99: number;
	errors: number;
	statuses: Record<string, number>;
}

/** Bounded load on a loopback address: requests a second and latencies in milliseconds. */
export async function load({ url, connections = 16, seconds = 8, headers = {}, paths }: Load): Promise<Measured> {
	let at = 0;
	const result = await autocannon({
		url,
		connections,
		duration: seconds,
		headers,
		...(paths
			? {
					requests: [
						{
							method: "GET" as const,
							setupRequest: (request: autocannon.Request) => ({ ...request, path: paths[at++ % paths.length] ?? "/" }),
						},
					],
				}
			: {}),
	});
	return {
		perSecond: result.requests.average,
		p50: result.latency.p50,
		p95: result.latency.p97_5,
		p99: result.latency.p99,
		errors: result.errors + result.timeouts,
		statuses: Object.fromEntries(
			Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [status, count ?? 0]),
		),
	};
}
