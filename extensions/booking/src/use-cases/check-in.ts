import { because, useCase } from "./carry-out/use-case.ts";

/** The yacht is handed over. */
export const checkIn = useCase("check_in", ({ reason }) => ({ status: "in_progress", ...because(reason) }));
