import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { root } from "../../launcher/env/paths.ts";
import { portAnswers } from "../../launcher/process/ready.ts";
import { run, step } from "../../launcher/process/step.ts";
import { freePorts } from "../../launcher/suites/free-ports.ts";
import type { BenchStack } from "../stack.ts";
import type { Shop } from "./shop.ts";

const database = "harborsmith_peer";

/**
 * Starts the shop server on a database of its own in the stack's Postgres, filled with as many products as we have yachts.
 * @param folder where `@vendure/core` and `pg` are installed; `--peer` or `BENCH_PEER` names it
 * @throws Error that says how to make the folder when it holds no such package
 */
export async function startPeer({ runtime, services }: BenchStack, folder: string, products: number): Promise<Shop> {
	const home = resolve(root, folder);
	if (!existsSync(join(home, "node_modules", "@vendure", "core")))
		throw new Error(`${home} holds no peer. In an empty folder: npm install @vendure/core@3.7 pg`);
	const url = new URL(runtime.postgres.url);
	url.pathname = `/${database}`;
	const client = new Client({ connectionString: runtime.postgres.url });
	await client.connect();
	await client.query(`drop database if exists ${database} with (force)`);
	await client.query(`create database ${database}`);
	await client.end();
	const [port = 0] = await freePorts(1);
	const program = (name: string, args: string[]) => ({
		name,
		file: process.execPath,
		args: [join(root, "tools", "bench", "peer", "server.ts"), ...args],
		env: {
			PEER_FOLDER: home,
			PEER_PRODUCTS: String(products),
			DATABASE_URL: url.href,
			PORT: String(port),
			NODE_ENV: "production",
		},
		cwd: home,
	});
	await step("Fill the peer", () => run({ ...program("peer-fill", ["fill"]), state: runtime.state }));
	await services.start({ ...program("peer", []), ready: () => portAnswers(port) });
	return { url: `http://127.0.0.1:${port}/shop-api`, database: url.href };
}
