import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { BenchStack } from "./stack.ts";

const programs = ["directus", "worker", "postgres"];
const calmTicks = 10;
const calmSeconds = 4;
const timeoutSeconds = 120;

/** Waits until what the programs do after a start is done: less than a tenth of a core over some seconds. */
export async function settle({ services }: BenchStack): Promise<void> {
	const pids = services.pids();
	const spent = (): number => programs.reduce((sum, name) => sum + ticks(pids[name]), 0);
	let calm = 0;
	for (let second = 0; calm < calmSeconds && second < timeoutSeconds; second++) {
		const before = spent();
		await wait(1000);
		calm = spent() - before <= calmTicks ? calm + 1 : 0;
	}
}

/**
 * Lets Postgres see what its tables hold by now, as its own housekeeping does every minute: plans that were made while a
 * table was empty read all of it.
 */
export async function refreshStatistics(database: string): Promise<void> {
	const client = new Client({ connectionString: database });
	await client.connect();
	await client.query("analyze");
	await client.end();
}

/** Processor time of a process so far, in hundredths of a second. */
function ticks(pid: number | undefined): number {
	if (!pid) return 0;
	const line = readFileSync(`/proc/${pid}/stat`, "utf8");
	const columns = line.slice(line.lastIndexOf(")") + 2).split(" ");
	return Number(columns[11]) + Number(columns[12]);
}
