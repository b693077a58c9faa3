import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Directus } from "./directus.ts";
import type { Env } from "./env.ts";

/** What processors work with. Made once in `main.ts` and handed in: no module holds a client of its own. */
export interface Services {
	env: Env;
	/** The internal tables (outbox, effects, inbox). Everything that staff can see goes through `directus`. */
	pg: Pool;
	directus: Directus;
	log: Logger;
	now: () => Date;
}
