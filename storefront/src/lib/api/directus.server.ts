import type * as z from "zod/mini";
import { env } from "../../env.ts";
import { guardedFetch } from "./guarded-fetch.server.ts";
import { type RequestOptions, request } from "./request.ts";
import { visitor } from "./visitor.server.ts";

/** Calls a public route of Directus from this server, for the visitor whose page it is. */
export function directus<T extends z.ZodMiniType>(
	path: string,
	schema: T,
	options: RequestOptions = {},
): Promise<z.output<T>> {
	const headers = { ...options.headers, "X-Forwarded-For": visitor.getStore()?.address };
	return request(env().DIRECTUS_URL, path, schema, { ...options, headers, fetching: guardedFetch });
}
