import type { Accountability, EventContext, HookExtensionContext, RegisterFunctions } from "@directus/types";
import { invalidInput, isObject } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import type { Sights } from "../probing/rights/sights.ts";
import { accountabilityOf } from "../queries/guards/accountability-of.ts";
import { changesSystemRows } from "./changes-system-rows.ts";
import { tryAs } from "./try-as.ts";
import { withoutAuthors } from "./without-authors.ts";

type Delta = Record<string, unknown>;
const Version = z.object({ collection: z.string(), item: z.string(), delta: z.unknown() });
const savePath = /^\/([^/]+)\/save\/?$/i;

/**
 * A version of an item holds nothing that its author could not write into the item. Directus shows a version by writing it
 * as an administrator and taking that back, so that a version which moved a private file into a public folder showed it,
 * and one which changed a policy gave what the policy said. Whoever saves a version must be able to do now what it says;
 * the route is guarded besides the event, since Directus keeps a revision of what it saves before the event. What was
 * saved before all this changes nothing of the host any more, whoever reads it, and is looked at when it is promoted.
 * @throws FORBIDDEN, or what the database says against it
 */
export function refuseBorrowedRights(
	{ filter, init }: Pick<RegisterFunctions, "filter" | "init">,
	sights: Sights,
	{ services, database, getSchema }: Pick<HookExtensionContext, "services" | "database" | "getSchema">,
): void {
	type Saved = Pick<EventContext, "schema" | "database"> & { key: string; delta: Delta };
	const check = async (author: Accountability, { key, delta, schema, database: knex }: Saved): Promise<void> => {
		if (!schema || (await sights.isAdmin(author))) return;
		const row: unknown = await knex("directus_versions").where({ id: key }).first();
		if (!row) return;
		const { collection, item, delta: kept } = Version.parse(row);
		const change = withoutAuthors({ ...(isObject(kept) ? kept : {}), ...delta });
		const accountability = { ...author, admin: false };
		await tryAs({ accountability, schema, database: knex, sights, services }, { collection, item, change });
	};

	const checkSave = async (request: Request): Promise<void> => {
		const key = savePath.exec(request.path)?.[1];
		const { body: delta } = request as { body: unknown };
		const author = accountabilityOf(request);
		if (request.method !== "POST" || !key || !z.uuid().safeParse(key).success || !author) return;
		if (!isObject(delta)) throw invalidInput([{ field: "body", issue: "must be an object with what changes" }]);
		const schema = await getSchema();
		await new services.VersionsService({ accountability: author, schema, knex: database }).readOne(key);
		await check(author, { key, delta, schema, database });
	};
	const guard: RequestHandler = (request, _response, next) => {
		checkSave(request).then(() => next(), next);
	};
	init("routes.before", ({ app }) => app.use("/versions", guard));

	filter("versions.update", async (payload, { keys }, { accountability, ...event }) => {
		const delta = isObject(payload) ? payload.delta : undefined;
		if (!isObject(delta) || !accountability) return payload;
		for (const key of z.array(z.string()).parse(keys)) await check(accountability, { ...event, key, delta });
		return payload;
	});

	/** Directus reads a version so before it shows it, promotes it or adds to it. */
	filter("versions.read", (rows, _meta, { schema }) => {
		if (!schema || !Array.isArray(rows)) return rows;
		return rows.map((row: unknown) => {
			const { success, data } = Version.safeParse(row);
			if (!success || !isObject(row) || !isObject(data.delta)) return row;
			return changesSystemRows(withoutAuthors(data.delta), data.collection, schema) ? { ...row, delta: null } : row;
		});
	});

	filter("items.promote", async (payload, { collection: name, item: id }, event) => {
		const { accountability: author, schema, database: knex } = event;
		if (!isObject(payload) || !schema || !author || (await sights.isAdmin(author))) return payload;
		const promoted = { collection: String(name), item: String(id), change: withoutAuthors(payload) };
		await tryAs({ accountability: author, schema, database: knex, sights, services }, promoted);
		return payload;
	});
}
