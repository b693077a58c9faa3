import { defineEndpoint } from "@directus/extensions-sdk";
import { paymentsContext } from "../context/payments-context.ts";
import { registerRoutes } from "./register-routes.ts";

export default defineEndpoint({
	id: "payments",
	handler: (router, directus) => registerRoutes(router, paymentsContext(directus)),
});
