import { because, useCase } from "./carry-out/use-case.ts";

/** The yacht is back. */
export const checkOut = useCase("check_out", ({ reason }) => ({ status: "completed", ...because(reason) }));
