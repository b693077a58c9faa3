import type { Accountability, SchemaOverview } from "@directus/types";
import type { Request } from "express";

/** What Directus's own middleware has put on the request. */
export type DirectusRequest = Request & {
	accountability?: Accountability;
	schema: SchemaOverview;
	sanitizedQuery: Record<string, unknown>;
};
