import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({
	admin_password: z.string(),
	admin_token: z.string(),
	worker_token: z.string(),
	storefront_token: z.string(),
	directus_secret: z.string(),
	harborsmith_secret: z.string(),
	postgres_password: z.string(),
	persona_password: z.string(),
	stripe_secret_key: z.string(),
	stripe_publishable_key: z.string(),
	stripe_webhook_secret: z.string(),
	oidc_client_secret: z.string(),
});

export type Secrets = z.output<typeof Secrets>;

/** The secrets of this state folder: made at the first start, kept in a file that only its owner reads. */
export function readSecrets(state: string): Secrets {
	const path = join(state, "secrets.json");
	if (existsSync(path)) return Secrets.parse(JSON.parse(readFileSync(path, "utf8")));
	const random = (): string => randomBytes(24).toString("base64url");
	const secrets: Secrets = {
		admin_password: random(),
		admin_token: random(),
		worker_token: random(),
		storefront_token: random(),
		directus_secret: random(),
		harborsmith_secret: random(),
		postgres_password: random(),
		persona_password: "harborsmith-demo",
		stripe_secret_key: `sk_test_${random()}`,
		stripe_publishable_key: `pk_test_${random()}`,
		stripe_webhook_secret: `whsec_${random()}`,
		oidc_client_secret: random(),
	};
	writeFileSync(path, JSON.stringify(secrets, null, "\t"), { mode: 0o600 });
	return secrets;
}
