import { expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { byRank } from "./order.ts";

it("comes back as it went out", () => {
	const cursor = { order_by: "price", rank: 90_000, id: "b" };
	expect(decodeCursor(encodeCursor(cursor), "price")).toEqual(cursor);
});

it("is refused when it is not ours or belongs to another order", () => {
	const price = encodeCursor({ order_by: "price", rank: 1, id: "b" });
	for (const [text, order] of [
		[price, "rating"],
		["nonsense", "price"],
		["", "price"],
		[Buffer.from("[1,2,3]").toString("base64url"), "price"],
	] as const) {
		expect(() => decodeCursor(text, order)).toThrow(/cursor/);
	}
});

it("splits rows of equal rank by id, so that no page repeats or loses one", () => {
	const rows = ["c", "a", "b"].map((id) => ({ rank: 1, id })).sort(byRank);
	expect(rows.map((row) => row.id)).toEqual(["a", "b", "c"]);
	expect(rows.filter((row) => byRank(row, { rank: 1, id: "a" }) > 0)).toHaveLength(2);
});
