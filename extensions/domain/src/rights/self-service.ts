import type { NextAction } from "../vocabulary.ts";

const steps = new Set<NextAction>(["pay", "extend_hold", "cancel", "invite"]);

/** What a guest can do by themselves: there is a route for each. The rules know of more, which staff do for them. */
export const isSelfService = (step: NextAction): boolean => steps.has(step);
