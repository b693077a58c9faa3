import type { Register } from "../processing/contract.ts";
import type { Services } from "../services.ts";
import { removeOldRows } from "./remove-old-rows.ts";

/** Ties the housekeeping jobs to their processors. */
export function registerProcessors(register: Register, { pg }: Services): void {
	register("housekeeping.sweep", async ({ log }) => {
		log.info({ deleted: await removeOldRows(pg) }, "old internal rows deleted");
	});
}
