import { refuse } from "@harborsmith/kit";
import { decodeJwt } from "jose";
import type { Knex } from "knex";
import { z } from "zod";

/** The user that one of Directus's own tokens speaks for; whether it is genuine Directus itself finds out afterwards. */
function claimedUser(token: string): string | undefined {
	try {
		const { iss, id } = decodeJwt(token);
		return iss === "directus" && typeof id === "string" ? id : undefined;
	} catch {
		return undefined;
	}
}

/** Directus looks at a user's status when it gives a token out and not again. @throws UNAUTHORIZED once it is not active */
export async function refuseSuspended(database: Knex, token: string): Promise<void> {
	const user = claimedUser(token);
	if (user === undefined) return;
	const isId = z.guid().safeParse(user).success;
	const active = isId ? await database("directus_users").where({ id: user, status: "active" }).first("id") : undefined;
	if (active === undefined) throw refuse("UNAUTHORIZED", "sign_in_again", {});
}
