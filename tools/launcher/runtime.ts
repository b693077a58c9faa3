import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Plan } from "./env/plan.ts";

export const Runtime = z.object({
	directus: z.object({
		url: z.string(),
		admin_email: z.string(),
		admin_password: z.string(),
		admin_token: z.string(),
		second_url: z.string().optional(),
	}),
	storefront: z.object({ url: z.string() }),
	worker: z.object({ url: z.string(), token: z.string() }),
	postgres: z.object({ url: z.string() }),
	redis: z.object({ url: z.string() }).nullable(),
	stripe: z.object({
		api_base: z.string(),
		secret_key: z.string(),
		publishable_key: z.string(),
		webhook_secret: z.string(),
	}),
	oidc: z.object({ issuer: z.string(), client_id: z.string() }),
	mail: z.object({ smtp_url: z.string(), inbox_url: z.string() }),
	personas: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
	state: z.string(),
	pids: z.record(z.string(), z.number()),
});

export type Runtime = z.output<typeof Runtime>;

const roles = ["customer", "owner", "captain", "crew", "staff", "manager", "marketer", "compliance"];

/** Writes how to reach everything; its presence says that everything is ready. Readable by its owner only. */
export function writeRuntime(
	plan: Plan,
	found: { database: string; redis: string | undefined; pids: Record<string, number> },
): Runtime {
	const { secrets, urls } = plan;
	const runtime: Runtime = {
		directus: {
			url: urls.directus,
			admin_email: "admin@harborsmith.example.com",
			admin_password: secrets.admin_password,
			admin_token: secrets.admin_token,
		},
		storefront: { url: urls.storefront },
		worker: { url: urls.worker, token: secrets.worker_token },
		postgres: { url: found.database },
		redis: found.redis ? { url: found.redis } : null,
		stripe: plan.stripe,
		oidc: { issuer: plan.oidc.issuer, client_id: plan.oidc.client_id },
		mail: plan.mail,
		personas: roles.map((role) => ({
			role,
			email: `${role}@harborsmith.example.com`,
			password: secrets.persona_password,
		})),
		state: plan.state,
		pids: found.pids,
	};
	save(plan.state, runtime);
	return runtime;
}

export function save(state: string, runtime: Runtime): void {
	const path = join(state, "runtime.json");
	writeFileSync(`${path}.new`, JSON.stringify(runtime, null, "\t"), { mode: 0o600 });
	renameSync(`${path}.new`, path);
}

export function readRuntime(state: string): Runtime | undefined {
	const path = join(state, "runtime.json");
	return existsSync(path) ? Runtime.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}
