import type { DeskUseCase } from "@harborsmith/contract/desk";

/** The steps of a booking that have a button, in the order in which they stand. */
export const buttonSteps = [
	"approve",
	"decline",
	"confirm",
	"check_in",
	"check_out",
	"move",
	"change",
	"no_show",
	"cancel",
] as const satisfies DeskUseCase[];
export type ButtonStep = (typeof buttonSteps)[number];

/** Those that take something away from somebody. */
export const isDanger = (step: ButtonStep): boolean => step === "cancel" || step === "decline" || step === "no_show";
