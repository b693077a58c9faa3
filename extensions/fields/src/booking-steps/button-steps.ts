import type { DeskUseCase } from "@harborsmith/contract/desk";

/** The steps that have a button: what is moved or changed is typed into the form itself. */
export const buttonSteps = ["approve", "decline", "confirm", "check_in", "check_out", "no_show", "cancel"] as const;
export type ButtonStep = Extract<DeskUseCase, (typeof buttonSteps)[number]>;
