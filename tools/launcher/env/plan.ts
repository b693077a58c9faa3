import { join } from "node:path";
import { root, stateFolder } from "./paths.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Everything one start decides before it starts: folders, secrets, and the address of every service. */
export interface Plan {
	root: string;
	state: string;
	logs: string;
	settings: Settings;
	secrets: Secrets;
	urls: {
		directus: string;
		storefront: string;
		worker: string;
		stripe: string;
		keycloak: string;
		smtp: string;
		inbox: string;
	};
	stripe: { api_base: string; secret_key: string; publishable_key: string; webhook_secret: string };
	oidc: { issuer: string; client_id: string; audience: string; staff_client_secret: string | undefined };
	mail: { smtp_url: string; inbox_url: string };
}

export function makePlan(env: NodeJS.ProcessEnv = process.env): Plan {
	const settings = readSettings(env);
	const state = stateFolder(env);
	const secrets = readSecrets(state);
	const local = (port: number): string => `http://localhost:${port}`;
	const urls = {
		directus: local(settings.DIRECTUS_PORT),
		storefront: local(settings.STOREFRONT_PORT),
		worker: local(settings.WORKER_PORT),
		stripe: local(settings.STRIPE_PORT),
		keycloak: local(settings.KEYCLOAK_PORT),
		smtp: `smtp://127.0.0.1:${settings.MAIL_PORT}`,
		inbox: local(settings.MAIL_HTTP_PORT),
	};
	const realStripe = settings.STRIPE_SECRET_KEY !== undefined;
	return {
		root,
		state,
		logs: join(state, "logs"),
		settings,
		secrets,
		urls,
		stripe: {
			api_base: realStripe ? "" : urls.stripe,
			secret_key: settings.STRIPE_SECRET_KEY ?? secrets.stripe_secret_key,
			publishable_key: settings.STRIPE_PUBLISHABLE_KEY ?? secrets.stripe_publishable_key,
			webhook_secret: settings.STRIPE_WEBHOOK_SECRET ?? secrets.stripe_webhook_secret,
		},
		oidc: {
			issuer: settings.KEYCLOAK_ISSUER ?? `${urls.keycloak}/realms/harborsmith`,
			client_id: settings.KEYCLOAK_CLIENT_ID ?? "harborsmith-storefront",
			audience: settings.KEYCLOAK_AUDIENCE ?? "harborsmith-api",
			staff_client_secret: settings.KEYCLOAK_ISSUER
				? settings.KEYCLOAK_STAFF_CLIENT_SECRET
				: secrets.oidc_client_secret,
		},
		mail: { smtp_url: settings.SMTP_URL ?? urls.smtp, inbox_url: settings.SMTP_URL ? "" : urls.inbox },
	};
}
