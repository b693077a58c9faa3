import { readMe } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../directus.ts";

/** `unknown` while Directus does not answer: that is not this worker's illness. */
export type AccountState = "accepted" | "refused" | "unknown";

const refusal = z.object({ response: z.object({ status: z.literal([401, 403]) }) });

/** Whether Directus lets this worker in with its token. */
export const checkAccount = (directus: Directus): Promise<AccountState> =>
	directus.request(readMe({ fields: ["id"] })).then(
		() => "accepted" as const,
		(error: unknown) => (refusal.safeParse(error).success ? "refused" : "unknown"),
	);
