import { z } from "zod";

const Env = z.object({
	KEYCLOAK_PORT: z.coerce.number().int(),
	KEYCLOAK_ISSUER: z.url(),
	KEYCLOAK_CLIENT_ID: z.string().min(1),
	KEYCLOAK_AUDIENCE: z.string().min(1),
	KEYCLOAK_STATE: z.string().min(1),
	KEYCLOAK_STAFF_CLIENT_SECRET: z.string().min(16),
	KEYCLOAK_PERSONA_PASSWORD: z.string().min(8),
	STOREFRONT_URL: z.url(),
	PUBLIC_URL: z.url(),
});

export type KeycloakEnv = z.output<typeof Env>;

export const readEnv = (): KeycloakEnv => Env.parse(process.env);
