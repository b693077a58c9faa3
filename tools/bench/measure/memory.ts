import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Line, ratio } from "../report.ts";
import type { BenchStack } from "../stack.ts";

/** Resident memory of every process of the stack, in MiB. */
export function memoryNow({ services }: BenchStack): Map<string, number> {
	return new Map(Object.entries(services.pids()).map(([name, pid]) => [name, residentMiB(pid)]));
}

/** V8 gives back what it no longer uses after about a minute without work. */
const restSeconds = 100;

/** What the load leaves behind: as it ends, and once the programs have come to rest again, as they had before it. */
export async function measureMemory(stack: BenchStack, atRest: Map<string, number>): Promise<Line[]> {
	const atEnd = memoryNow(stack);
	await wait(restSeconds * 1000);
	const afterwards = memoryNow(stack);
	const before = atRest.get("directus") || 1;
	const growth = (afterwards.get("directus") ?? 0) / before;
	return [
		...[...atEnd].map(([name, end]) => ({
			what: `${name}: resident memory at rest, as the load ends, at rest again`,
			value: `${atRest.get(name) ?? "–"} → ${end} → ${afterwards.get(name) ?? "–"} MiB`,
		})),
		{ what: "directus: as the load ends against at rest", value: ratio((atEnd.get("directus") ?? 0) / before) },
		{ what: "directus: at rest again against at rest", value: ratio(growth), goal: "≤ 1.50 ×", met: growth <= 1.5 },
	];
}

function residentMiB(pid: number): number {
	try {
		const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return Math.round(Number(kib ?? 0) / 1024);
	} catch {
		return 0;
	}
}
