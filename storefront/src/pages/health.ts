import type { APIRoute } from "astro";
import * as z from "zod/mini";
import { env } from "../env.ts";
import { directus } from "../lib/api/directus.server.ts";

const started = Date.now();

async function directusAnswers(): Promise<boolean> {
	const anything = z.unknown();
	const alive = await directus("/server/ping", anything, { timeout: 2000 }).catch(
		(error: { code?: string }) => error.code,
	);
	return alive !== "UNREACHABLE";
}

const refusals = ["UNAUTHORIZED", "INVALID_CREDENTIALS", "INVALID_TOKEN", "FORBIDDEN"];

/** Whether Directus lets this site in with its token; unknown while Directus does not answer. */
async function account(): Promise<"ok" | "refused" | "unknown"> {
	const headers = { Authorization: `Bearer ${env().STOREFRONT_TOKEN ?? ""}` };
	return directus("/users/me", z.unknown(), { headers, timeout: 2000 }).then(
		() => "ok" as const,
		(error: { code?: string }) => (refusals.includes(error.code ?? "") ? "refused" : "unknown"),
	);
}

/** 200 as soon as this process serves pages; whether Directus answers is told, not demanded. */
export const GET: APIRoute = async () => {
	env();
	const body = {
		status: "ok",
		uptime_seconds: Math.round((Date.now() - started) / 1000),
		checks: {
			directus: { status: (await directusAnswers()) ? "ok" : "unreachable" },
			account: { status: await account() },
		},
	};
	return Response.json(body, { headers: { "Cache-Control": "no-store" } });
};
