import { createServer } from "node:http";
import knex from "knex";

/** The physical limit to compare with: node:http and knex, one indexed query, JSON out. */
const database = knex({ client: "pg", connection: process.env.DATABASE_URL ?? "", pool: { min: 4, max: 20 } });
const sql = `select b.starts_at, b.ends_at, b.buffer_before_min, b.buffer_after_min
	from occupations o join blocks b on b.id = o.block
	where o.resource = (select id from yachts where slug = ?) and o.during && tstzrange(?, ?) and o.part = 0`;

createServer((request, response) => {
	const { searchParams, pathname } = new URL(request.url ?? "/", "http://localhost");
	const slug = pathname.split("/")[3] ?? "";
	database
		.raw(sql, [slug, searchParams.get("from"), searchParams.get("to")])
		.then(({ rows }: { rows: unknown[] }) =>
			response.setHeader("content-type", "application/json").end(JSON.stringify({ data: rows })),
		)
		.catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(Number(process.env.PORT), "127.0.0.1");
