import { defineHook } from "@directus/extensions-sdk";
import type { Accountability } from "@directus/types";
import { readingFilters } from "@harborsmith/kit";
import { checkComments } from "../comments/check-comments.ts";
import { requireReachableContacts } from "../contacts/require-reachable-contacts.ts";
import { neutraliseExports } from "../exports/neutralise-exports.ts";
import { watchUploads } from "../imports/watch-uploads.ts";
import { writeImportsInOrder } from "../imports/write-imports-in-order.ts";
import { nearestNames } from "../languages/nearest-names.ts";
import { nearestTexts } from "../languages/nearest-texts.ts";
import { nameTheSender } from "../mail/name-the-sender.ts";
import { refuseForeignRows } from "../pointing/refuse-foreign-rows.ts";
import { countRowsOnce } from "../probing/count-rows-once.ts";
import { refuseByQuery } from "../probing/refuse-by-query.ts";
import { refuseEarlyDeletion } from "../probing/refuse-early-deletion.ts";
import { refuseProbing } from "../probing/refuse-probing.ts";
import { refuseWatching } from "../probing/refuse-watching.ts";
import { createSights } from "../probing/rights/sights.ts";
import { guardQueries } from "../queries/guard-queries.ts";
import { describeRefusals } from "../refusals/describe-refusals.ts";
import { endRealmSession } from "../sign-in/end-realm-session.ts";
import { throttleSignIn } from "../sign-in/throttle-sign-in.ts";
import { survive } from "../survival/survive.ts";
import { guardUtilities } from "../utilities/guard-utilities.ts";
import { guardValues } from "../values/guard-values.ts";
import { checkVersionKeys } from "../versions/check-version-keys.ts";
import { readWhoseDelta } from "../versions/read-whose-delta.ts";
import { refuseBorrowedRights } from "../versions/refuse-borrowed-rights.ts";
import { createAccountabilities } from "./accountability-of.ts";
import { closeSocketsOfSuspended } from "./close-sockets.ts";
import { identitySettings } from "./env.ts";
import { hasOurIssuer } from "./has-our-issuer.ts";
import { protectLinkedUsers } from "./protect-linked-users.ts";
import { refuseShares } from "./refuse-shares.ts";
import { refuseSuspended } from "./refuse-suspended.ts";
import { createVerifier } from "./verify-access-token.ts";

/**
 * Lets Directus accept the realm's access tokens beside its own; keeps shares off, other people's rows unasked for, exports
 * inert, what people say of themselves reachable, refusals in words, and the process alive and quick whatever is asked.
 */
export default defineHook((register, directus) => {
	const { filter, action, init } = register;
	const { env, database, getSchema, services, logger } = directus;
	survive({ init, action }, env, logger);
	writeImportsInOrder(directus);
	init("middlewares.after", ({ app }) => app.use("/utils/import", watchUploads));
	guardQueries({ filter, init }, directus);
	guardValues(readingFilters(filter), getSchema);
	requireReachableContacts(filter);
	describeRefusals({ filter, init }, directus);
	guardUtilities({ init }, directus);
	refuseShares(filter);
	const sights = createSights({ database, getSchema, services }, action);
	countRowsOnce(filter);
	refuseProbing(filter, sights);
	refuseByQuery({ filter, init }, getSchema);
	refuseEarlyDeletion({ init });
	refuseWatching(filter, sights, getSchema);
	refuseForeignRows(readingFilters(filter), sights, services);
	refuseBorrowedRights({ filter, init }, sights, { services, database, getSchema });
	checkVersionKeys(filter);
	readWhoseDelta(filter);
	checkComments(filter);
	neutraliseExports({ filter, init });
	nameTheSender(filter, env.EMAIL_FROM);
	nearestTexts(filter);
	nearestNames(init, database);
	throttleSignIn(register, directus);
	endRealmSession(action, database, env, logger);
	protectLinkedUsers(filter, database);
	closeSocketsOfSuspended(register, database, logger);
	const settings = identitySettings(env);
	const verify = settings && createVerifier(settings);
	const accountabilityOf = createAccountabilities({ database, getSchema, services, logger });

	filter<Accountability>("authenticate", async (standard, meta) => {
		const token = tokenOf(meta.req);
		if (!token) return standard;
		if (verify && hasOurIssuer(token, settings.issuer)) return accountabilityOf(await verify(token), standard);
		await refuseSuspended(database, token);
		return standard;
	});
});

/** The bearer token that Directus has already taken from the request. */
function tokenOf(request: unknown): string | undefined {
	if (typeof request !== "object" || request === null || !("token" in request)) return undefined;
	return typeof request.token === "string" ? request.token : undefined;
}
