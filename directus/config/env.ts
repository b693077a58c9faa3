import { profiles } from "@harborsmith/contract/settings";
import { z } from "zod";
import { TakeOver } from "../take-over.ts";

const text = z.string().trim().min(1);

const schema = z.object({
	/** Where Directus answers. */
	DIRECTUS_URL: z.url(),
	/** Static token of an administrator. */
	ADMIN_TOKEN: text,
	WORKER_TOKEN: text.optional(),
	STOREFRONT_TOKEN: text.optional(),
	HARBORSMITH_PROFILE: z.enum(profiles).default("production"),
	/** Password of the demo logins; read in the demo profile only. */
	PERSONA_PASSWORD: text.optional(),
	/** Given: what Directus holds and is not ours may be deleted or replaced. */
	HARBORSMITH_TAKE_OVER: z.preprocess((given) => given || undefined, TakeOver),
});

export type ConfigEnv = z.infer<typeof schema>;

/** Settings of this program; throws a sentence that names what is missing or wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): ConfigEnv {
	const parsed = schema.safeParse(source);
	if (!parsed.success) throw new TypeError(z.prettifyError(parsed.error));
	return parsed.data;
}
