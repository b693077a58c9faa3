import autocannon from "autocannon";

export interface Load {
	url: string;
	connections?: number;
	seconds?: number;
	headers?: Record<string, string>;
	/** Paths that are asked for in turn; each connection starts elsewhere in the list. */
	paths?: string[];
	/** Bodies that are posted in turn to the URL itself. */
	bodies?: string[];
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
export async function load({
	url,
	connections = 16,
	seconds = 8,
	headers = {},
	paths,
	bodies,
}: Load): Promise<Measured> {
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
		...(bodies
			? {
					requests: [
						{
							method: "POST" as const,
							setupRequest: (request: autocannon.Request) => ({ ...request, body: bodies[at++ % bodies.length] ?? "" }),
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

/** Several loads one after the other, several times over: the mean of the rates and the median of the latencies. */
export async function inTurns<Name extends string>(
	turns: number,
	loads: Record<Name, (turn: number) => Promise<Measured>>,
): Promise<Record<Name, Measured>> {
	const taken = Object.entries<(turn: number) => Promise<Measured>>(loads).map(([name, run]) => ({
		name,
		run,
		all: [] as Measured[],
	}));
	for (let turn = 0; turn < turns; turn++) for (const { run, all } of taken) all.push(await run(turn));
	return Object.fromEntries(taken.map(({ name, all }) => [name, together(all)])) as Record<Name, Measured>;
}

function together(all: Measured[]): Measured {
	const sum = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0);
	const median = (of: (one: Measured) => number): number =>
		all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
	const statuses: Record<string, number> = {};
	for (const one of all)
		for (const [status, count] of Object.entries(one.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
	return {
		perSecond: sum(({ perSecond }) => perSecond) / all.length,
		p50: median(({ p50 }) => p50),
		p95: median(({ p95 }) => p95),
		p99: median(({ p99 }) => p99),
		errors: sum(({ errors }) => errors),
		statuses,
	};
}
