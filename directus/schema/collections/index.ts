import type { CollectionDefinition } from "../build/index.ts";
import { bookingRows } from "./booking-rows.ts";
import { bookings } from "./bookings.ts";
import { content } from "./content.ts";
import { folders } from "./folders.ts";
import { ledger } from "./ledger.ts";
import { marinas } from "./marinas.ts";
import { media } from "./media.ts";
import { people } from "./people.ts";
import { prices } from "./prices.ts";
import { records } from "./records.ts";
import { requests } from "./requests.ts";
import { settings } from "./settings.ts";
import { taxesAndTerms } from "./taxes-and-terms.ts";
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
