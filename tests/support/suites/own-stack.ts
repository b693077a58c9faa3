import { z } from "zod";
import { untilFree } from "../../../tools/launcher/testing/stacks.ts";

/**
 * Runs before every test file that needs services. With several stacks each file has one for itself: those that run at
 * the same time have different places in the pool, counted from 1.
 */
const stacks = z.array(z.string()).parse(JSON.parse(process.env.HARBORSMITH_STACKS || "[]"));
const own = stacks[Number(process.env.VITEST_POOL_ID) - 1];
if (own !== undefined) {
	process.env.HARBORSMITH_RUNTIME = own;
	await untilFree(own);
}
