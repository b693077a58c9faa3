import { defineEndpoint } from "@directus/extensions-sdk";
import type { Accountability, SchemaOverview } from "@directus/types";
import { handler, parse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request } from "express";
import { z } from "zod";
import { retryMedia } from "../retry/retry-media.ts";

const parametersSchema = z.object({ id: z.uuid() });

/** What Directus's own middleware has put on the request. */
type DirectusRequest = Request & { accountability?: Accountability; schema: SchemaOverview };

/** `POST /media/:id/retry`: the renditions of an item are made again. */
export default defineEndpoint({
	id: "media",
	handler: (router, directus) => {
		router.post(
			"/:id/retry",
			handler(async (request, response) => {
				const { id } = parse(parametersSchema, request.params);
				const { accountability = null, schema } = request as DirectusRequest;
				response.status(202).json({ data: await retryMedia(directus, { id, accountability, schema }) });
			}, directus.logger),
		);
		router.use(refuseWrongMethods(router));
	},
});
