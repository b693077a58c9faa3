import { account } from "./account.ts";
import { book } from "./book.ts";
import { booking } from "./booking.ts";
import { calendar } from "./calendar.ts";
import { errors } from "./errors.ts";
import { features } from "./features.ts";
import { fleet } from "./fleet.ts";
import { home } from "./home.ts";
import { pages } from "./pages.ts";
import { site } from "./site.ts";
import { terms } from "./terms.ts";
import { yacht } from "./yacht.ts";

export const en = {
	...site,
	...home,
	...fleet,
	...yacht,
	...features,
	...calendar,
	...terms,
	...book,
	...booking,
	...account,
	...errors,
	...pages,
} as const;
