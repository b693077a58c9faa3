import { expect, it } from "vitest";
import { oncePerProcess } from "./once-per-process.ts";

const process = (name: string) => {
	let made = 0;
	const ended: number[] = [];
	const ask = (bundle: string, copy: object): number =>
		oncePerProcess(
			name,
			() => ++made,
			(value) => ended.push(value),
			{ bundle, copy },
		);
	return { ask, ended };
};

it("is made by whichever bundle asks first and shared by the others", () => {
	const { ask, ended } = process("first");
	const [charter, booking] = [{}, {}];
	expect([ask("booking", booking), ask("charter", charter), ask("booking", booking)]).toEqual([1, 1, 1]);
	expect(ended).toEqual([]);
});

it("is ended and made anew once when the bundles are imported afresh, in whatever order they come", () => {
	const { ask, ended } = process("afresh");
	ask("charter", {});
	const [early] = [{}];
	ask("booking", early);
	const [charter, booking] = [{}, {}];
	expect([ask("charter", charter), ask("booking", booking), ask("charter", charter)]).toEqual([2, 2, 2]);
	expect(ended).toEqual([1]);
	expect(ask("booking", early), "a request that an earlier copy still answers").toBe(2);
	expect(ask("booking", booking)).toBe(2);
	expect(ended).toEqual([1]);
});

it("two releases share nothing", () => {
	expect(process("release 1").ask("charter", {})).toBe(1);
	expect(process("release 2").ask("charter", {})).toBe(1);
});

it("what is made anew knows what it takes the place of", () => {
	const made = (copy: object) =>
		oncePerProcess<number[]>(
			"succession",
			(earlier) => [...(earlier ?? []), 1],
			() => undefined,
			{ bundle: "charter", copy },
		);
	expect([made({}), made({}), made({})]).toEqual([[1], [1, 1], [1, 1, 1]]);
});
