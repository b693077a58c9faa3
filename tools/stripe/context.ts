import type { RequestInfo } from "./request-info.ts";
import type { Tables } from "./state/tables.ts";
import type { Webhooks } from "./webhooks/deliver.ts";

/** What every operation gets: the rows, the way out for events, the clock and who asked. */
export interface Context {
	tables: Tables;
	webhooks: Webhooks;
	/** Unix seconds. */
	now: () => number;
	/** Where this server can be reached, for pages it links to. */
	url: string;
	request: RequestInfo;
	/** Runs something after a pause, unless the server has stopped by then. */
	later: (milliseconds: number, run: () => void) => void;
}
