import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deskUseCase } from "@harborsmith/contract/desk";
import { openApiDocument } from "@harborsmith/contract/openapi";
import express, { type Router } from "express";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { matchRoute } from "../../extensions/charter/src/testing/early-routes.ts";
import { matchName } from "../../extensions/media/src/testing/early-routes.ts";
import { root, workspaces } from "../support/documents/repository.ts";

const manifest = z.object({
	"directus:extension": z
		.object({ entries: z.array(z.object({ type: z.string(), name: z.string(), source: z.string() })) })
		.optional(),
});
const endpoint = z.object({ default: z.object({ id: z.string(), handler: z.custom<Handler>() }) });
type Handler = (router: Router, directus: unknown) => void;

/** What an extension reads while it registers its routes: everything there is, and nothing behind it. */
const host: object = new Proxy(() => undefined, {
	get: (_target, name) => (name === "then" || typeof name === "symbol" ? undefined : host),
	apply: () => host,
});
const env = {
	PUBLIC_URL: "http://localhost:8055",
	STOREFRONT_URL: "http://localhost:4321",
	HARBORSMITH_SECRET: "a secret of tests that is long enough",
	HARBORSMITH_PROFILE: "demo",
	STRIPE_SECRET_KEY: "sk_test_harborsmith",
	STRIPE_PUBLISHABLE_KEY: "pk_test_harborsmith",
	STRIPE_WEBHOOK_SECRET: "whsec_harborsmith",
};

interface Registered {
	method: string;
	path: string;
	answers: (address: string) => boolean;
}

/** Every route that the endpoints of all bundles register, under the name of their endpoint. */
async function registeredRoutes(): Promise<Registered[]> {
	const found: Registered[] = [];
	for (const folder of workspaces) {
		const { "directus:extension": extension } = manifest.parse(
			JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")),
		);
		for (const { type, source } of extension?.entries ?? []) {
			if (type !== "endpoint") continue;
			const { id, handler } = endpoint.parse(await import(join(root, folder, source))).default;
			const router = express.Router();
			handler(router, new Proxy(host, { get: (_target, name) => (name === "env" ? env : host) }));
			for (const { route, regexp } of router.stack) {
				if (!route) continue;
				const answers = (address: string): boolean =>
					address.startsWith(`/${id}/`) && regexp.test(address.slice(id.length + 1));
				for (const { method } of route.stack) found.push({ method, path: `/${id}${route.path}`, answers });
			}
		}
	}
	return found;
}

const { paths } = z
	.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
	.parse(openApiDocument({ version: "1.2.3", url: "http://localhost" }));
const samples: Record<string, string> = {
	"/renditions/{name}": "/renditions/00000000-0000-4000-8000-000000000000__0123abcd-1-w400/w400.avif",
};
const described = Object.entries(paths).flatMap(([path, methods]) =>
	Object.keys(methods).map((method) => ({
		method,
		path,
		address: samples[path] ?? path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000"),
	})),
);

/** Which of the routes that are answered before Directus's own an address means. */
const early = (address: string): string | undefined =>
	matchRoute(address)?.name ?? (matchName(address) ? "rendition" : undefined);

describe("the OpenAPI document", async () => {
	const registered = await registeredRoutes();

	it("describes every route that an endpoint registers", () => {
		expect(registered.length).toBeGreaterThan(15);
		const silent = registered.filter(
			({ method, answers }) => !described.some((route) => route.method === method && answers(route.address)),
		);
		expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
	});

	it("describes no route that nobody answers", () => {
		const dead = described.filter(
			({ method, address }) =>
				!(method === "get" && early(address)) &&
				!registered.some((route) => route.method === method && route.answers(address)),
		);
		expect(dead.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
	});

	it("describes every route that is answered early", () => {
		const names = new Set(described.flatMap(({ method, address }) => (method === "get" ? (early(address) ?? []) : [])));
		expect([...names].toSorted()).toEqual(["availability", "fleet", "rendition", "yacht"]);
	});

	it("describes the desk by the use cases that it knows", () => {
		const desk = described.filter(({ path }) => path.startsWith("/desk/"));
		expect(desk.filter(({ path }) => !deskUseCase(path.split("/").at(-1) ?? "")).map(({ path }) => path)).toEqual([]);
		expect(desk.length).toBeGreaterThan(8);
	});
});
