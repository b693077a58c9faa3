import { defineEndpoint } from "@directus/extensions-sdk";
import { charterContext } from "@harborsmith/directus-extension-charter";
import { registerRoutes } from "./register-routes.ts";

export default defineEndpoint({
	id: "desk",
	handler: (router, directus) => registerRoutes(router, charterContext(directus)),
});
