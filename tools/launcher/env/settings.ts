import { z } from "zod";
import { issueText } from "../../../extensions/kit/src/input/issue-text.ts";

const port = (fallback: number) =>
	z.preprocess((given) => given || undefined, z.coerce.number().int().min(1).max(65535).default(fallback));
const optional = z
	.string()
	.optional()
	.transform((value) => (value === "" ? undefined : value));

export const services = [
	"postgres",
	"redis",
	"stripe",
	"mail",
	"keycloak",
	"directus",
	"worker",
	"storefront",
] as const;
export const extensions = ["charter", "booking", "fields", "payments", "media", "identity"] as const;

/** A comma list of the given names; all of them when unset. */
const list = <const Names extends readonly [string, ...string[]]>(names: Names) =>
	z
		.string()
		.optional()
		.transform((text) => (text ? text.split(",").map((name) => name.trim()) : [...names]))
		.pipe(z.array(z.enum(names)));

const Settings = z.object({
	DIRECTUS_PORT: port(8055),
	STOREFRONT_PORT: port(4321),
	WORKER_PORT: port(8056),
	POSTGRES_PORT: port(5433),
	REDIS_PORT: port(6380),
	STRIPE_PORT: port(12111),
	KEYCLOAK_PORT: port(8180),
	MAIL_PORT: port(1025),
	MAIL_HTTP_PORT: port(8025),
	DATABASE_URL: optional,
	REDIS_URL: optional,
	STRIPE_SECRET_KEY: optional,
	STRIPE_PUBLISHABLE_KEY: optional,
	STRIPE_WEBHOOK_SECRET: optional,
	KEYCLOAK_ISSUER: optional,
	KEYCLOAK_CLIENT_ID: optional,
	KEYCLOAK_AUDIENCE: optional,
	KEYCLOAK_STAFF_CLIENT_SECRET: optional,
	SMTP_URL: optional,
	MAIL_FROM: z.string().default("Harborsmith Charters <bookings@harborsmith.example.com>"),
	STORAGE_LOCATIONS: optional,
	HARBORSMITH_QUEUE: z.enum(["auto", "postgres"]).default("auto"),
	HARBORSMITH_ONLY: list(services),
	HARBORSMITH_EXTENSIONS: list(extensions),
	HARBORSMITH_SEED: z.enum(["demo", "none"]).default("demo"),
});

export type Settings = z.output<typeof Settings>;

/** What the user may set for a start. Throws a readable sentence for a value that cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
	const parsed = Settings.safeParse(env, { error: issueText });
	if (parsed.success) return parsed.data;
	const issues = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`These settings cannot be used:\n    ${issues.join("\n    ")}`);
}
