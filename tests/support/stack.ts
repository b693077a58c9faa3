import { readFileSync } from "node:fs";
import { Client } from "pg";
import { Runtime } from "../../tools/launcher/testing/stacks.ts";

export interface TestStack extends Runtime {
	/** The second Directus process on the same database. */
	second: string;
	/** Runs SQL as the database's owner, past every application check. */
	sql: <Row extends Record<string, unknown> = Record<string, unknown>>(
		text: string,
		values?: unknown[],
	) => Promise<Row[]>;
	/** Calls Directus as the administrator unless told otherwise. */
	api: (
		path: string,
		init?: RequestInit & { url?: string; token?: string | null },
	) => Promise<{ status: number; body: unknown; headers: Headers }>;
}

/** The running stack that the test command, or a person by hand, named in HARBORSMITH_RUNTIME. */
export async function useStack(): Promise<TestStack> {
	const path = process.env.HARBORSMITH_RUNTIME;
	if (!path) throw new Error("Set HARBORSMITH_RUNTIME to the runtime.json of a running stack, or run npm test.");
	const runtime = Runtime.parse(JSON.parse(readFileSync(path, "utf8")));
	return {
		...runtime,
		second: runtime.directus.second_url ?? runtime.directus.url,
		sql: async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => {
			const client = new Client({ connectionString: runtime.postgres.url });
			await client.connect();
			try {
				return (await client.query<Row>(text, values)).rows;
			} finally {
				await client.end();
			}
		},
		api: async (route, { url = runtime.directus.url, token = runtime.directus.admin_token, ...init } = {}) => {
			const headers = new Headers(init.headers);
			if (token) headers.set("authorization", `Bearer ${token}`);
			if (init.body !== undefined && typeof init.body === "string" && !headers.has("content-type"))
				headers.set("content-type", "application/json");
			const response = await fetch(`${url}${route}`, { ...init, headers });
			const text = await response.text();
			const body: unknown =
				/json/.test(response.headers.get("content-type") ?? "") && text !== "" ? JSON.parse(text) : text;
			return { status: response.status, body, headers: response.headers };
		},
	};
}
