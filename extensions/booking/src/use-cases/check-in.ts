import { because, type UseCaseOf } from "./use-case.ts";

/** The yacht is handed over. */
export const checkIn: UseCaseOf<"check_in"> = ({ reason }) => ({ status: "in_progress", ...because(reason) });
