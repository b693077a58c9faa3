import { readFileSync } from "node:fs";
import type { Line } from "../report.ts";
import type { BenchStack } from "../stack.ts";

/** Resident memory of every process of the stack, in MiB. */
export function memoryNow({ services }: BenchStack): Map<string, number> {
	return new Map(Object.entries(services.pids()).map(([name, pid]) => [name, residentMiB(pid)]));
}

export function memoryLines(atRest: Map<string, number>, atEnd: Map<string, number>): Line[] {
	return [...atEnd].map(([name, end]) => ({
		what: `${name}: resident memory at rest, at the end`,
		value: `${atRest.get(name) ?? "–"} → ${end} MiB`,
	}));
}

function residentMiB(pid: number): number {
	try {
		const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return Math.round(Number(kib ?? 0) / 1024);
	} catch {
		return 0;
	}
}
