import { InvalidProviderError } from "@directus/errors";
import type { RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import type { Knex } from "knex";
import { z } from "zod";
import { linkedUser } from "./linked-user.ts";
import { readableName } from "./readable-name.ts";

const signIn = z.object({ identifier: z.string(), provider: z.string() });

/**
 * Directus's own sign-in by the realm writes name, address and role into the user it finds before it asks whether that
 * user may come this way. Users with a password, and accounts of services and administrators, are left as they are. What the
 * realm calls somebody and is no name is left out.
 */
export function protectLinkedUsers(filter: RegisterFunctions["filter"], database: Knex): void {
	filter("auth.update", async (payload, meta) => {
		const { identifier, provider } = signIn.parse(meta);
		if (provider !== "keycloak") return payload;
		const user = await linkedUser(database, identifier);
		if (!user?.is_realms || user.is_closed) throw new InvalidProviderError();
		return payload;
	});
	for (const event of ["auth.create", "auth.update"]) {
		filter(event, (payload) => (isObject(payload) ? withReadableNames(payload) : payload));
	}
}

const withReadableNames = (user: Record<string, unknown>): Record<string, unknown> => ({
	...user,
	...("first_name" in user && { first_name: readableName(user.first_name) }),
	...("last_name" in user && { last_name: readableName(user.last_name) }),
});
