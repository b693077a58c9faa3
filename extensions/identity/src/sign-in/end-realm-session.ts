import type { RegisterFunctions } from "@directus/types";
import { envOptionalText, type Logger, parseEnv } from "@harborsmith/kit";
import type { Knex } from "knex";
import { z } from "zod";

const timeoutMs = 5_000;

const shape = {
	AUTH_KEYCLOAK_ISSUER_URL: envOptionalText(),
	AUTH_KEYCLOAK_CLIENT_ID: envOptionalText(),
	AUTH_KEYCLOAK_CLIENT_SECRET: envOptionalText(),
};
const signedOut = z.object({ payload: z.object({ action: z.literal("logout"), user: z.uuid() }) });
const discovered = z.object({ end_session_endpoint: z.url() });
const kept = z.object({ auth_data: z.object({ refreshToken: z.string() }) });

/**
 * Directus forgets its own session at sign-out and leaves the realm's, so that the next person at the same computer would
 * be let in without a password. The session of the person's last sign-in by the realm ends with it, by the refresh token
 * that Directus keeps, as Keycloak takes it.
 */
export function endRealmSession(
	action: RegisterFunctions["action"],
	database: Knex,
	env: object,
	logger: Logger,
): void {
	const settings = parseEnv(shape, { ...env });
	const {
		AUTH_KEYCLOAK_ISSUER_URL: issuer,
		AUTH_KEYCLOAK_CLIENT_ID: id,
		AUTH_KEYCLOAK_CLIENT_SECRET: secret,
	} = settings;
	if (!issuer || !id || !secret) return;

	const end = async (user: string): Promise<void> => {
		const token = await refreshTokenOf(database, user);
		if (token === undefined) return;
		const { end_session_endpoint } = discovered.parse(await (await fetch(issuer, inTime())).json());
		const body = new URLSearchParams({ client_id: id, client_secret: secret, refresh_token: token });
		const answer = await fetch(end_session_endpoint, { method: "POST", body, ...inTime() });
		// 400 is a session that has ended by itself.
		if (!answer.ok && answer.status !== 400) throw new Error(`The realm answered ${answer.status}`);
	};

	action("activity.create", async (meta) => {
		const { success, data } = signedOut.safeParse(meta);
		if (!success) return;
		await end(data.payload.user).catch((err: unknown) => {
			logger.warn({ err }, "The realm's session of somebody who signed out could not be ended");
		});
	});
}

const inTime = () => ({ signal: AbortSignal.timeout(timeoutMs) });

/** Undefined for whoever signed in with a password. */
async function refreshTokenOf(database: Knex, user: string): Promise<string | undefined> {
	const row: unknown = await database("directus_users").where({ id: user, provider: "keycloak" }).first("auth_data");
	return kept.safeParse(row).data?.auth_data.refreshToken;
}
