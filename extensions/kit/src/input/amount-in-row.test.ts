import { expect, it } from "vitest";
import { amountInRow } from "./amount-in-row.ts";

it("gives the database an amount that it can refuse by its own rule, and leaves everything else alone", () => {
	expect([1e12, "1000000000000", 2 ** 31, Number.POSITIVE_INFINITY].map(amountInRow)).toEqual(
		Array.from({ length: 4 }, () => 2_147_483_647),
	);
	for (const value of [0, -1, 2_147_483_647, "500", "", "much", null, undefined, true, Number.NaN]) {
		expect(amountInRow(value)).toBe(value);
	}
});
