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

/** 200 as soon as this process serves pages; whether Directus answers is told, not demanded. */
export const GET: APIRoute = async () => {
	env();
	const body = {
		status: "ok",
		uptime_seconds: Math.round((Date.now() - started) / 1000),
		checks: { directus: { status: (await directusAnswers()) ? "ok" : "unreachable" } },
	};
	return Response.json(body, { headers: { "Cache-Control": "no-store" } });
};
