import { isLoopback, profiles } from "@harborsmith/contract/settings";
import * as z from "zod/mini";

const address = z.string().check(
	z.url({ protocol: /^https?$/ }),
	z.overwrite((value) => value.replace(/\/+$/, "")),
);

const hops = z.pipe(
	z.string().check(z.regex(/^(true|false|\d+)$/)),
	z.transform((text) => (text === "true" ? 1 : Number(text) || 0)),
);

const envSchema = z.object({
	/** Directus as this server reaches it. */
	DIRECTUS_URL: address,
	/** Directus as a browser reaches it; the same as DIRECTUS_URL when absent. */
	PUBLIC_DIRECTUS_URL: z.optional(address),
	/** This site as a browser reaches it: canonical links, sitemap, return from payment. */
	STOREFRONT_URL: address,
	/** Number of trusted proxies in front of this server, as Directus reads it; "false" is none. */
	IP_TRUST_PROXY: z._default(hops, 0),
	/** Static token of the account that reads published content. */
	STOREFRONT_TOKEN: z.optional(z.string()),
	/** Realm address, e.g. https://id.example.com/realms/harborsmith. Without it nobody signs in, and the site says so. */
	KEYCLOAK_ISSUER: z.optional(address),
	/** Production refuses a realm on this very machine, which is the stand-in's. */
	HARBORSMITH_PROFILE: z._default(z.enum(profiles), "production"),
	KEYCLOAK_CLIENT_ID: z._default(z.string(), "harborsmith-storefront"),
});

export type StorefrontEnv = z.output<typeof envSchema> & { PUBLIC_DIRECTUS_URL: string };

/** Reads the settings (an empty one counts as absent), or throws with every wrong one named. */
export function parseEnv(source: Record<string, string | undefined>): StorefrontEnv {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
	const result = envSchema.safeParse(given);
	if (!result.success) throw new Error(`Storefront settings are not usable.\n${z.prettifyError(result.error)}`);
	const { HARBORSMITH_PROFILE, KEYCLOAK_ISSUER } = result.data;
	if (HARBORSMITH_PROFILE === "production" && KEYCLOAK_ISSUER && isLoopback(KEYCLOAK_ISSUER)) {
		throw new Error(
			"Storefront settings are not usable.\n✖ KEYCLOAK_ISSUER points at a stand-in, which production refuses",
		);
	}
	return { ...result.data, PUBLIC_DIRECTUS_URL: result.data.PUBLIC_DIRECTUS_URL ?? result.data.DIRECTUS_URL };
}

let parsed: StorefrontEnv | undefined;

/** The settings of this process, read at run time (never at build time) and once. */
export function env(): StorefrontEnv {
	parsed ??= parseEnv(process.env);
	return parsed;
}
