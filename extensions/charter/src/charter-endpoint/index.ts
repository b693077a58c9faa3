import { defineEndpoint } from "@directus/extensions-sdk";
import { charterContext } from "../context/charter-context.ts";
import { registerRoutes } from "./register-routes.ts";

export default defineEndpoint({
	id: "charter",
	handler: (router, directus) => registerRoutes(router, charterContext(directus)),
});
