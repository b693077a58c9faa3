import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { postgresHome } from "../steps/postgres-files.ts";

/** Copies the state of a stopped stack, with the owners of its files; its database may lie elsewhere. */
export function copyState(from: string, to: string): void {
	copyFolder(from, to);
	const [database, target] = [postgresHome(from), postgresHome(to)];
	if (!database.startsWith(from)) copyFolder(database, target);
}

function copyFolder(from: string, to: string): void {
	if (!existsSync(from)) return;
	mkdirSync(to, { recursive: true });
	execFileSync("cp", ["-a", `${from}/.`, to]);
}
