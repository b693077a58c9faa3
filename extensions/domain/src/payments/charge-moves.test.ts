import { expect, test } from "vitest";
import { chargeStates } from "../vocabulary.ts";
import { chargeMoves } from "./charge-moves.ts";

test("a charge that is paid stays paid, and one that nobody could pay any more may still be", () => {
	const moves = chargeStates.flatMap((from) => chargeMoves[from].map((to) => `${from} to ${to}`));
	expect(moves).toEqual(["open to paid", "open to closed", "closed to paid"]);
});
