export { type DeskInput, type DeskUseCase, deskInputs, deskPreview, deskUseCase } from "./inputs.ts";
export { type DeskOutcome, deskAnswer, deskOutcome, type Effect, personDeeds, totalAfter } from "./outcome.ts";
