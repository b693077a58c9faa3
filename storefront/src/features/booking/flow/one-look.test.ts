import { expect, it } from "vitest";
import { oneLook } from "./one-look.ts";

/** Looks that end when told to, and whether each was still news then. */
function looks() {
	const ends: (() => void)[] = [];
	const news: boolean[] = [];
	const look = oneLook(async (isNews) => {
		await new Promise<void>((resolve) => ends.push(resolve));
		news.push(isNews());
	});
	return { look, ends, news };
}

it("whoever looks while a look lasts waits for the same one", async () => {
	const { look, ends, news } = looks();
	const [first, second] = [look.begin(), look.begin()];
	expect(ends).toHaveLength(1);
	ends[0]?.();
	await Promise.all([first, second]);
	expect([news, look.lasting()]).toEqual([[true], undefined]);
	void look.begin();
	expect(ends).toHaveLength(2);
});

it("a look that was overtaken finds no news, and does not end the one after it", async () => {
	const { look, ends, news } = looks();
	const old = look.begin();
	look.overtake();
	expect(look.lasting()).toBeUndefined();
	const next = look.begin();
	ends[0]?.();
	await old;
	expect(look.lasting()).toBe(next);
	ends[1]?.();
	await next;
	expect(news).toEqual([false, true]);
});
