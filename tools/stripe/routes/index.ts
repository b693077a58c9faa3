import type { Route } from "../http/router.ts";
import { chargeRoutes } from "./charges.ts";
import { customerRoutes } from "./customers.ts";
import { eventRoutes } from "./events.ts";
import { paymentIntentRoutes } from "./payment-intents.ts";
import { paymentMethodRoutes } from "./payment-methods.ts";
import { refundRoutes } from "./refunds.ts";

/** The part of Stripe's v1 API that Harborsmith uses. */
export const apiRoutes: Route[] = [
	...paymentIntentRoutes,
	...paymentMethodRoutes,
	...chargeRoutes,
	...refundRoutes,
	...customerRoutes,
	...eventRoutes,
];
