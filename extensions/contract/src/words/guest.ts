import { errorWords as english } from "./en-US/errors.ts";
import { guestStatuses as englishStatuses } from "./en-US/statuses.ts";
import { errorWords as spanish } from "./es-ES/errors.ts";
import { guestStatuses as spanishStatuses } from "./es-ES/statuses.ts";

/** What the site says of refusals and states; small, and without the sentences that only staff read. */
export const guestWords = {
	"en-US": { errors: english, statuses: englishStatuses },
	"es-ES": { errors: spanish, statuses: spanishStatuses },
};
