import type * as z from "zod/mini";
import { env } from "../../env.ts";
import { type RequestOptions, request } from "./request.ts";
import { visitor } from "./visitor.server.ts";

/** Calls Directus from this server; `trusted` adds the storefront's own account for reading published content. */
export function directus<T extends z.ZodMiniType>(
	path: string,
	schema: T,
	options: RequestOptions & { trusted?: boolean } = {},
): Promise<z.output<T>> {
	const { trusted, ...rest } = options;
	const token = trusted ? env().STOREFRONT_TOKEN : undefined;
	const headers = {
		...rest.headers,
		Authorization: token ? `Bearer ${token}` : undefined,
		"X-Forwarded-For": visitor.getStore()?.address,
	};
	return request(env().DIRECTUS_URL, path, schema, { ...rest, headers });
}
