import { MINUTE } from "@harborsmith/domain/time";
import { env } from "../../env.ts";
import { cached } from "../../lib/cached.ts";
import { paymentConfig } from "./payment.queries.ts";

/** Origin of the payment script, which the pages that take money must allow; undefined while it cannot be asked. */
export const paymentOrigin = cached(MINUTE, async (): Promise<string | undefined> => {
	const config = await paymentConfig(env().DIRECTUS_URL).catch(() => undefined);
	return config && URL.canParse(config.script_url) ? new URL(config.script_url).origin : undefined;
});
