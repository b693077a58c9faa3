import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deniedNetworkList } from "../../../directus/config/denied-networks.ts";
import { realmRoleMapping } from "../../../directus/config/realm-role-mapping.ts";
import { roleId } from "../../../directus/ids.ts";
import { excludedTables } from "../../../directus/schema/internal-tables.ts";
import type { Plan } from "./plan.ts";
import { extensions } from "./settings.ts";

type Env = Record<string, string>;

/** Settings that every program of ours shares. */
function sharedEnv(plan: Plan, database: string, redis: string | undefined): Env {
	return {
		TZ: "UTC",
		NODE_ENV: "production",
		HARBORSMITH_PROFILE: "demo",
		HARBORSMITH_SECRET: plan.secrets.harborsmith_secret,
		DATABASE_URL: database,
		PUBLIC_URL: plan.urls.directus,
		DIRECTUS_URL: plan.urls.directus,
		STOREFRONT_URL: plan.urls.storefront,
		WORKER_TOKEN: plan.secrets.worker_token,
		STOREFRONT_TOKEN: plan.secrets.storefront_token,
		KEYCLOAK_ISSUER: plan.oidc.issuer,
		KEYCLOAK_CLIENT_ID: plan.oidc.client_id,
		KEYCLOAK_AUDIENCE: plan.oidc.audience,
		SMTP_URL: plan.mail.smtp_url,
		MAIL_FROM: plan.settings.MAIL_FROM,
		...(redis && plan.settings.HARBORSMITH_QUEUE === "auto" ? { REDIS_URL: redis } : {}),
		...storageEnv(plan),
	};
}

function storageEnv(plan: Plan): Env {
	if (plan.settings.STORAGE_LOCATIONS) return {};
	return {
		STORAGE_LOCATIONS: "local",
		STORAGE_LOCAL_DRIVER: "local",
		STORAGE_LOCAL_ROOT: join(plan.state, "media"),
	};
}

/** Directus 11.17.4 as we run it; why each of these is set: docs/decisions/directus-settings.md. */
export function directusEnv(plan: Plan, database: string, redis: string | undefined): Env {
	const { secrets, settings, urls } = plan;
	return {
		...sharedEnv(plan, database, redis),
		HOST: "127.0.0.1",
		PORT: String(settings.DIRECTUS_PORT),
		DB_CLIENT: "pg",
		DB_CONNECTION_STRING: database,
		DB_POOL__MIN: "6",
		DB_POOL__MAX: "20",
		DB_EXCLUDE_TABLES: excludedTables,
		SECRET: secrets.directus_secret,
		ADMIN_EMAIL: "admin@harborsmith.example.com",
		ADMIN_PASSWORD: secrets.admin_password,
		ADMIN_TOKEN: secrets.admin_token,
		PROJECT_NAME: "Harborsmith",
		EXTENSIONS_PATH: join(plan.state, "no-local-extensions"),
		EXTENSIONS_MUST_LOAD: "true",
		// The bundle of the app parts is kept there; the default is one folder for all stacks of a clone.
		TEMP_PATH: join(plan.state, "directus-temp"),
		PACKAGE_FILE_LOCATION: extensionList(plan),
		CACHE_SCHEMA_FREEZE_ENABLED: "true",
		CACHE_SCHEMA_MAX_ITERATIONS: "3",
		CACHE_SCHEMA_SYNC_TIMEOUT: "3000",
		CACHE_ENABLED: "false",
		LOG_LEVEL: "warn",
		WEBSOCKETS_LOGS_LEVEL: "warn",
		LOG_STYLE: "raw",
		// Directus's own list, and the key to a booking, which guests send with each request.
		LOGGER_REDACT__PATHS:
			'array:req.headers.authorization,req.headers.cookie,res.headers,req.query.access_token,req.headers["x-manage-token"]',
		TELEMETRY: "false",
		MCP_ENABLED: "false",
		AI_ENABLED: "false",
		EMAIL_VERIFY_SETUP: "false",
		EMAIL_TRANSPORT: "smtp",
		...mailServer(plan.mail.smtp_url),
		EMAIL_FROM: settings.MAIL_FROM,
		IP_TRUST_PROXY: "false",
		PRESSURE_LIMITER_ENABLED: "false",
		RATE_LIMITER_ENABLED: "false",
		WEBSOCKETS_ENABLED: "true",
		WEBSOCKETS_REST_AUTH: "handshake",
		WEBSOCKETS_GRAPHQL_ENABLED: "false",
		WEBSOCKETS_COLLAB_ENABLED: "false",
		FILES_MAX_UPLOAD_SIZE: "10gb",
		TUS_ENABLED: "true",
		MAX_PAYLOAD_SIZE: "1mb",
		IMPORT_IP_DENY_LIST: deniedNetworkList,
		MAX_RELATIONAL_DEPTH: "6",
		CORS_ENABLED: "true",
		CORS_ORIGIN: urls.storefront,
		CORS_METHODS: "GET,POST,PATCH,DELETE",
		CORS_ALLOWED_HEADERS: "Content-Type,Authorization,Idempotency-Key,X-Manage-Token,X-Correlation-Id",
		CORS_EXPOSED_HEADERS: "X-Correlation-Id,Retry-After,ETag",
		SESSION_COOKIE_NAME: "harborsmith_session",
		STRIPE_API_BASE: plan.stripe.api_base,
		STRIPE_SECRET_KEY: plan.stripe.secret_key,
		STRIPE_PUBLISHABLE_KEY: plan.stripe.publishable_key,
		STRIPE_WEBHOOK_SECRET: plan.stripe.webhook_secret,
		WORKER_URL: urls.worker,
		...staffSignIn(plan),
		CONTENT_SECURITY_POLICY_DIRECTIVES__IMG_SRC: "array:'self',data:,blob:",
		CONTENT_SECURITY_POLICY_DIRECTIVES__MEDIA_SRC: "array:'self',blob:",
		// Said outright: Directus would take any REDIS_… of the shell, such as our REDIS_PORT, for a Redis to use.
		REDIS_ENABLED: String(redis !== undefined),
		...(redis ? { REDIS: redis, SYNCHRONIZATION_STORE: "redis" } : {}),
	};
}

/** The worker takes the mail server as one address, with the ports that nodemailer assumes; Directus takes it in parts. */
function mailServer(address: string): Env {
	const { protocol, hostname, port, username, password } = new URL(address);
	const secure = protocol === "smtps:";
	return {
		EMAIL_SMTP_HOST: hostname,
		EMAIL_SMTP_PORT: port || (secure ? "465" : "587"),
		EMAIL_SMTP_SECURE: String(secure),
		...(username
			? { EMAIL_SMTP_USER: decodeURIComponent(username), EMAIL_SMTP_PASSWORD: decodeURIComponent(password) }
			: {}),
	};
}

/** Staff sign in to the Directus app by the realm; what they may do follows from their realm role, at every login. */
function staffSignIn(plan: Plan): Env {
	if (plan.oidc.staff_client_secret === undefined) return {};
	return {
		AUTH_PROVIDERS: "keycloak",
		AUTH_KEYCLOAK_DRIVER: "openid",
		AUTH_KEYCLOAK_LABEL: "Harborsmith",
		AUTH_KEYCLOAK_ICON: "sailing",
		AUTH_KEYCLOAK_ISSUER_URL: `${plan.oidc.issuer}/.well-known/openid-configuration`,
		AUTH_KEYCLOAK_ISSUER_DISCOVERY_MUST_SUCCEED: "false",
		AUTH_KEYCLOAK_CLIENT_ID: "harborsmith-directus",
		AUTH_KEYCLOAK_CLIENT_SECRET: plan.oidc.staff_client_secret,
		AUTH_KEYCLOAK_SCOPE: "openid email profile groups",
		AUTH_KEYCLOAK_PARAMS: 'json:{"prompt":"login"}',
		AUTH_KEYCLOAK_IDENTIFIER_KEY: "sub",
		AUTH_KEYCLOAK_GROUP_CLAIM_NAME: "groups",
		AUTH_KEYCLOAK_ROLE_MAPPING: `json:${JSON.stringify(realmRoleMapping)}`,
		AUTH_KEYCLOAK_DEFAULT_ROLE_ID: roleId("customer"),
		AUTH_KEYCLOAK_ALLOW_PUBLIC_REGISTRATION: "true",
		AUTH_KEYCLOAK_REQUIRE_VERIFIED_EMAIL: "true",
		AUTH_KEYCLOAK_SYNC_USER_INFO: "true",
		AUTH_KEYCLOAK_MODE: "session",
	};
}

export function workerEnv(plan: Plan, database: string, redis: string | undefined): Env {
	return {
		...sharedEnv(plan, database, redis),
		PORT: String(plan.settings.WORKER_PORT),
		WORKER_PORT: String(plan.settings.WORKER_PORT),
	};
}

export function storefrontEnv(plan: Plan, database: string): Env {
	const { DATABASE_URL: _unused, ...shared } = sharedEnv(plan, database, undefined);
	return {
		...shared,
		HOST: "127.0.0.1",
		PORT: String(plan.settings.STOREFRONT_PORT),
		PUBLIC_DIRECTUS_URL: plan.urls.directus,
	};
}

/** The folder whose package.json names the extensions to load: `directus/`, or a list of our own when only some are wanted. */
function extensionList(plan: Plan): string {
	const wanted = plan.settings.HARBORSMITH_EXTENSIONS;
	if (wanted.length === extensions.length) return join(plan.root, "directus");
	const folder = join(plan.state, "extension-list");
	mkdirSync(folder, { recursive: true });
	const dependencies = Object.fromEntries(wanted.map((name) => [`@harborsmith/directus-extension-${name}`, "*"]));
	writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "extension-list", private: true, dependencies }));
	return folder;
}
