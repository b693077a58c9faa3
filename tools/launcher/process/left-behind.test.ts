import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launch } from "./launch.ts";
import { endLeftBehind, writeDown } from "./left-behind.ts";

let state: string;
beforeEach(() => {
	state = mkdtempSync(join(tmpdir(), "harborsmith-"));
});
afterEach(() => rmSync(state, { recursive: true }));

const sleeper = (script: string) =>
	launch({ name: "sleeper", file: "/bin/sh", args: ["-c", script], cwd: state }, state, "append");
const noted = () => readdirSync(join(state, "processes"));

it("ends a program that a killed start left behind, also one that does not listen, with its children", async () => {
	const children = [sleeper("sleep 60"), sleeper("trap '' TERM; while :; do sleep 1; done")];
	const ends = Promise.all(children.map((child) => once(child, "exit")));
	await endLeftBehind(state);
	await ends;
	expect(noted()).toEqual([]);
}, 30_000);

it("forgets a program that has ended by itself", async () => {
	await once(sleeper("exit 0"), "exit");
	expect(noted()).toEqual([]);
});

it("touches no other process that has the same number by now", async () => {
	writeDown(state, process.pid);
	writeFileSync(join(state, "processes", `${process.pid}.json`), JSON.stringify({ born: "1", stop_signal: "SIGTERM" }));
	await endLeftBehind(state);
	expect(noted()).toEqual([]);
});

it("takes a note away that was never finished", async () => {
	mkdirSync(join(state, "processes"));
	writeFileSync(join(state, "processes", "12.json"), '{"born":');
	await endLeftBehind(state);
	expect(existsSync(join(state, "processes", "12.json"))).toBe(false);
});
