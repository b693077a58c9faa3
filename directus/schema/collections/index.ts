import type { CollectionDefinition } from "../describe/index.ts";
import { bookingRows } from "./booking-rows.ts";
import { bookings } from "./bookings.ts";
import { content } from "./content.ts";
import { folders } from "./folders.ts";
import { marinas } from "./marinas.ts";
import { media } from "./media.ts";
import { ledger } from "./money/ledger.ts";
import { prices } from "./money/prices.ts";
import { taxesAndTerms } from "./money/taxes-and-terms.ts";
import { people } from "./people.ts";
import { records } from "./records.ts";
import { requests } from "./requests.ts";
import { settings } from "./settings.ts";
import { upkeep } from "./upkeep.ts";
import { vouchers } from "./vouchers.ts";
import { yachts } from "./yachts.ts";

/** Every tracked collection, in the order of the sidebar. */
export const collections: CollectionDefinition[] = [
	...folders,
	...bookings,
	...bookingRows,
	...yachts,
	...media,
	...marinas,
	...upkeep,
	...people,
	...prices,
	...taxesAndTerms,
	...ledger,
	vouchers,
	...content,
	...settings,
	...records,
	...requests,
];
