import { expect, it } from "vitest";
import { errorFromDatabase } from "./database-errors.ts";
import { errorFromRivalry, isRivalry } from "./rivalry.ts";

const raised = (code: string) => Object.assign(new Error("update bookings - deadlock detected"), { code });

it("a transaction that was undone for another one is said to be worth another try, without its SQL", () => {
	const outOfTries = new Error("Transaction failed after 4 attempts", { cause: raised("40P01") });
	for (const error of [raised("40P01"), raised("40001"), outOfTries])
		expect(errorFromRivalry(error)).toMatchObject({
			code: "SERVICE_UNAVAILABLE",
			status: 503,
			message: "Others are changing the same charters or people at this moment. Nothing was changed; please try again.",
		});
});

it("stays what it is on its way to those who try again, as does every other error", () => {
	expect([isRivalry(raised("40P01")), errorFromDatabase(raised("40P01"))]).toEqual([true, undefined]);
	for (const error of [raised("HS001"), new Error("x", { cause: raised("HS001") }), null, "40P01"])
		expect([isRivalry(error), errorFromRivalry(error)]).toEqual([false, undefined]);
});
