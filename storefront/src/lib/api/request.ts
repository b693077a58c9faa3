import { readableErrors } from "@harborsmith/contract/errors";
import * as z from "zod/mini";
import { ApiError, unreachable } from "./api-error.ts";

export interface RequestOptions {
	method?: "GET" | "POST";
	query?: Record<string, string | number | undefined>;
	body?: unknown;
	headers?: Record<string, string | undefined>;
	signal?: AbortSignal;
	/** Milliseconds before the call is given up. @default 10000 */
	timeout?: number;
	/** What sends it. @default checkedFetch */
	fetching?: typeof checkedFetch;
}

function address(base: string, path: string, query: RequestOptions["query"] = {}): URL {
	const url = new URL(`${base}${path}`);
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
	}
	return url;
}

async function toError(response: Response): Promise<ApiError> {
	const parsed = readableErrors.safeParse(await response.json().catch(() => null));
	const first = parsed.success ? parsed.data.errors[0] : undefined;
	const { code, ...details } = first?.extensions ?? {};
	return new ApiError({
		code: code ?? (response.status === 429 ? "RATE_LIMITED" : "SERVICE_UNAVAILABLE"),
		status: response.status,
		message: first?.message ?? `The booking service answered ${response.status}.`,
		details: { ...details, retry_after: response.headers.get("Retry-After") ?? undefined },
	});
}

/**
 * `fetch` that gives up after a while.
 * @throws {ApiError} for every answer that is not a success, and code `UNREACHABLE` when there is none.
 */
export async function checkedFetch(url: string | URL | Request, init: RequestInit = {}, timeout = 10_000) {
	const { signal } = init;
	const limit = AbortSignal.timeout(timeout);
	let response: Response;
	try {
		response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
	} catch (cause) {
		if (signal?.aborted) throw cause;
		throw unreachable();
	}
	if (!response.ok) throw await toError(response);
	return response;
}

function send(base: string, path: string, options: RequestOptions): Promise<Response> {
	const { method = "GET", body, headers = {}, signal, timeout, fetching = checkedFetch } = options;
	const sent = Object.entries({
		...headers,
		Accept: "application/json",
		...(body === undefined ? {} : { "Content-Type": "application/json" }),
	}).filter((entry): entry is [string, string] => entry[1] !== undefined);
	const init = {
		method,
		headers: Object.fromEntries(sent),
		body: body === undefined ? undefined : JSON.stringify(body),
		signal,
	};
	return fetching(address(base, path, options.query), init, timeout);
}

/**
 * Calls Directus and parses the `{data, meta}` envelope. Works in the server and in the browser.
 * @throws {ApiError} for every answer that is not a success, and code `UNREADABLE` when a success has the wrong shape.
 */
export async function request<T extends z.ZodMiniType>(
	base: string,
	path: string,
	schema: T,
	options: RequestOptions = {},
): Promise<z.output<T>> {
	const response = await send(base, path, options);
	const parsed = schema.safeParse(await response.json().catch(() => null));
	if (!parsed.success) {
		throw new ApiError({
			code: "UNREADABLE",
			status: response.status,
			message: `${path} answered in an unexpected shape. ${z.prettifyError(parsed.error)}`,
		});
	}
	return parsed.data;
}
