import { defineHook } from "@directus/extensions-sdk";
import { keepContactsReachable } from "../contacts/keep-contacts-reachable.ts";
import { charterContext } from "../context/charter-context.ts";
import { blockHeifLoader } from "./block-heif-loader.ts";
import { completeBooking } from "./complete-booking.ts";
import { offerPrices } from "./offer-prices.ts";
import { databaseRefusals, refusalFor } from "./refusals.ts";
import { refuseDeletes } from "./refuse-deletes.ts";
import { refuseDeletesOfUsed } from "./refuse-used.ts";
import { refuseWithoutGuarantees } from "./refuse-without-guarantees.ts";
import { showWhatIsInTheWay } from "./show-what-is-in-the-way.ts";
import { signChange } from "./sign-change.ts";

/** What staff write in the app, by REST, GraphQL or import: completed, signed, and refused with a sentence that helps. */
export default defineHook(({ filter, init }, directus) => {
	filter("database.error", refusalFor);
	filter("request.error", showWhatIsInTheWay(directus));
	filter("bookings.items.create", (payload, _meta, event) => completeBooking(charterContext(directus), payload, event));
	filter("bookings.items.update", async (payload, meta, event) =>
		offerPrices(charterContext(directus), { payload: await signChange(payload, meta, event), keys: meta.keys, event }),
	);
	keepContactsReachable(filter);
	refuseWithoutGuarantees(filter, () => charterContext(directus).installation);
	refuseDeletes(filter);
	refuseDeletesOfUsed(filter, directus);
	init("app.before", () => blockHeifLoader(directus.logger));
	init("routes.custom.after", ({ app }) => app.use(databaseRefusals));
});
