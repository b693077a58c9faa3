import { afterEach, beforeAll, expect } from "vitest";
import type { Slot } from "../../../tests/support/guest/guest.ts";
import { type Payments, usePayments } from "./harness.ts";

/**
 * Gives the tests around it the running stack and free slots that lie apart: each call of the answer takes the next of
 * `count`. The Stripe stand-in behaves as usual before the first test and after each.
 */
export function withSlots(count: number, begin: (on: Payments) => void): () => Slot {
	let slots: Slot[] = [];
	let reset = async (): Promise<unknown> => undefined;
	beforeAll(async () => {
		const on = await usePayments();
		reset = on.reset;
		await reset();
		slots = await on.slots(count);
		begin(on);
	});
	afterEach(() => reset());
	return () => slots.shift() ?? expect.fail("no slot left");
}
