import { readFileSync } from "node:fs";
import { type Line, ratio } from "../report.ts";
import type { BenchStack } from "../stack.ts";

/** Resident memory of every process of the stack, in MiB. */
export function memoryNow({ services }: BenchStack): Map<string, number> {
	return new Map(Object.entries(services.pids()).map(([name, pid]) => [name, residentMiB(pid)]));
}

export function memoryLines(atRest: Map<string, number>, atEnd: Map<string, number>): Line[] {
	const growth = (atEnd.get("directus") ?? 0) / (atRest.get("directus") || 1);
	return [
		...[...atEnd].map(([name, end]) => ({
			what: `${name}: resident memory at rest, at the end`,
			value: `${atRest.get(name) ?? "–"} → ${end} MiB`,
		})),
		{ what: "directus: at the end against at rest", value: ratio(growth), goal: "≤ 1.50 ×", met: growth <= 1.5 },
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
