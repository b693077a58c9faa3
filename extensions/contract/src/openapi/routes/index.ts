import type { DescribedRoute } from "../described-route.ts";
import { bookingRoutes } from "./bookings.ts";
import { deskRoutes } from "./desk.ts";
import { mediaRoutes } from "./media.ts";
import { operationRoutes } from "./operation.ts";
import { paymentRoutes } from "./payments.ts";
import { readingRoutes } from "./reading.ts";

/** Every route of every extension, described once. `tests/documents/openapi.test.ts` holds them against the routers. */
export const describedRoutes: readonly DescribedRoute[] = [
	...readingRoutes,
	...bookingRoutes,
	...deskRoutes,
	...paymentRoutes,
	...mediaRoutes,
	...operationRoutes,
];
