import { createDirectus, rest, staticToken } from "@directus/sdk";
import { env } from "../../env.ts";
import { guardedFetch } from "./guarded-fetch.server.ts";
import { visitor } from "./visitor.server.ts";

function connect() {
	const { DIRECTUS_URL, STOREFRONT_TOKEN = "" } = env();
	const onRequest = (options: RequestInit): RequestInit => {
		const address = visitor.getStore()?.address;
		return address ? { ...options, headers: { ...options.headers, "X-Forwarded-For": address } } : options;
	};
	return createDirectus(DIRECTUS_URL, { globals: { fetch: guardedFetch } })
		.with(staticToken(STOREFRONT_TOKEN))
		.with(rest({ onRequest }));
}

let client: ReturnType<typeof connect> | undefined;

/** Directus with the storefront's own account, which reads published content. Answers are checked by who asks. */
export function content(): ReturnType<typeof connect> {
	client ??= connect();
	return client;
}
