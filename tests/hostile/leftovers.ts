import { lengthenHolds } from "../support/lengthen-holds.ts";
import type { TestStack } from "../support/stack.ts";

type Counts = Record<string, number>;

/** Rows come by themselves: sessions, what was done, mails on their way, wrong passwords, events of the provider, tasks. */
const living =
	/^(directus_(sessions|activity|revisions|notifications)|outbox|webhook_inbox|sign_in_attempts|effects|.*_log|idempotency_keys|bullmq.*)$/;

/** Counts every table, to see that requests which change nothing have changed nothing, and removes kept exports. */
export async function leftovers({ sql, api }: TestStack) {
	const tables = (
		await sql<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
	).flatMap(({ name }) => (living.test(name) ? [] : [name]));
	const count = async (): Promise<Counts> => {
		const all = tables.map((name) => `select '${name}' as name, count(*)::int as rows from "${name}"`);
		const found = await sql<{ name: string; rows: number }>(all.join(" union all "));
		return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
	};
	await sql(lengthenHolds);
	const start = await count();
	const since = new Date().toISOString();
	return {
		count,
		/** Tables of content and people whose number of rows fell or rose. */
		unexpected: (now: Counts): string[] =>
			tables
				.filter((name) => now[name] !== start[name] && name !== "directus_files")
				.map((name) => `${name}: ${start[name]} → ${now[name]}`),
		clear: async (): Promise<void> => {
			const exported = await sql<{ id: string }>(
				"select id from directus_files where title like 'export-%' and uploaded_on >= $1",
				[since],
			);
			for (const { id } of exported) await api(`/files/${id}`, { method: "DELETE" });
		},
	};
}
