import { join } from "node:path";
import type { Plan } from "../env/plan.ts";
import { portAnswers } from "../process/ready.ts";
import type { Services } from "../process/services.ts";

/** Starts the local stand-ins for the paid or heavy services that are not configured. */
export async function startStandIns(plan: Plan, services: Services): Promise<void> {
	const { settings, secrets, state, urls } = plan;
	const common = { STOREFRONT_URL: urls.storefront, PUBLIC_URL: urls.directus };
	const wanted = [
		!settings.STRIPE_SECRET_KEY && {
			name: "stripe",
			port: settings.STRIPE_PORT,
			env: {
				STRIPE_PORT: String(settings.STRIPE_PORT),
				STRIPE_SECRET_KEY: secrets.stripe_secret_key,
				STRIPE_PUBLISHABLE_KEY: secrets.stripe_publishable_key,
				STRIPE_WEBHOOK_SECRET: secrets.stripe_webhook_secret,
				STRIPE_WEBHOOK_URL: `${urls.directus}/payments/stripe/webhook`,
				STRIPE_STATE: join(state, "stripe.json"),
			},
		},
		!settings.SMTP_URL && {
			name: "mail",
			port: settings.MAIL_PORT,
			env: {
				MAIL_PORT: String(settings.MAIL_PORT),
				MAIL_HTTP_PORT: String(settings.MAIL_HTTP_PORT),
				MAIL_STATE: join(state, "mail"),
			},
		},
		!settings.KEYCLOAK_ISSUER && {
			name: "keycloak",
			port: settings.KEYCLOAK_PORT,
			env: {
				KEYCLOAK_PORT: String(settings.KEYCLOAK_PORT),
				KEYCLOAK_ISSUER: plan.oidc.issuer,
				KEYCLOAK_CLIENT_ID: plan.oidc.client_id,
				KEYCLOAK_AUDIENCE: plan.oidc.audience,
				KEYCLOAK_STATE: join(state, "keycloak.json"),
				KEYCLOAK_STAFF_CLIENT_SECRET: secrets.oidc_client_secret,
				KEYCLOAK_PERSONA_PASSWORD: secrets.persona_password,
			},
		},
	]
		.filter((entry) => entry !== false)
		.filter(({ name }) => settings.HARBORSMITH_ONLY.some((only) => only === name));
	await Promise.all(
		wanted.map(({ name, port, env }) =>
			services.start({
				name,
				file: process.execPath,
				args: [join(plan.root, "tools", name, "main.ts")],
				env: { ...common, ...env },
				cwd: plan.root,
				ready: () => portAnswers(port),
			}),
		),
	);
}
