import { expect, it } from "vitest";
import { type Actor, actors, mayDo, type UseCase } from "./may-do.ts";

const who = (useCase: UseCase): Actor[] => actors.filter((actor) => mayDo(actor, useCase));

it("lets a guest see, hold, call off and take home their booking, by link and by account alike", () => {
	for (const useCase of ["view", "invite", "extend_hold", "cancel"] satisfies UseCase[]) {
		expect(who(useCase)).toEqual(expect.arrayContaining(["guest_by_link", "guest_by_account"]));
	}
});

it("lets compliance look and change nothing", () => {
	expect([mayDo("compliance", "view"), mayDo("compliance", "invite")]).toEqual([true, true]);
	for (const useCase of ["cancel", "extend_hold", "confirm", "check_in"] satisfies UseCase[]) {
		expect(mayDo("compliance", useCase)).toBe(false);
	}
});

it.each(["owner", "captain", "crew", "marketer"] satisfies Actor[])("gives %s nothing", (actor) => {
	for (const useCase of ["view", "invite", "cancel", "extend_hold", "pay"] satisfies UseCase[]) {
		expect(mayDo(actor, useCase)).toBe(false);
	}
});

it("gives money that needs a person to those who run the day", () => {
	expect(who("take_money")).toEqual(["staff", "manager", "admin"]);
});

it("calls a charter off for guests and for those who run the day, and for nobody else", () => {
	expect(who("cancel")).toEqual(["guest_by_link", "guest_by_account", "staff", "manager", "admin"]);
});
