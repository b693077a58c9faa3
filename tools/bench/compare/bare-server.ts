import { createServer } from "node:http";
import knex from "knex";

const day = 86_400_000;
const database = knex({ client: "pg", connection: process.env.DATABASE_URL ?? "", pool: { min: 4, max: 20 } });

/** What availability itself reads: one indexed statement about one yacht's occupied time. */
const sql = `select lower(during) as starts_at, upper(during) as ends_at, buffer_before_min, buffer_after_min
	from occupations
	where resource = (select id from yachts where slug = ?) and part = 0 and lower(during) >= ? and lower(during) < ?`;

/** The physical limit to compare with: node:http and knex, that statement, JSON out. */
createServer((request, response) => {
	const { searchParams, pathname } = new URL(request.url ?? "/", "http://localhost");
	const slug = pathname.split("/")[3] ?? "";
	const from = new Date(Date.parse(searchParams.get("from") ?? "") - 2 * day);
	const to = new Date(Date.parse(searchParams.get("to") ?? "") + 2 * day);
	database
		.raw(sql, [slug, from, to])
		.then(({ rows }: { rows: unknown[] }) =>
			response.setHeader("content-type", "application/json").end(JSON.stringify({ data: rows })),
		)
		.catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(Number(process.env.PORT), "127.0.0.1");
