import type { Accountability } from "@directus/types";
import type { Request } from "express";

/** Who asks, once Directus has found out. */
export const accountabilityOf = (
	request: Request & { accountability?: Accountability | null },
): Accountability | null => request.accountability ?? null;
