import { because, type UseCaseOf } from "./use-case.ts";

/** The yacht is back. */
export const checkOut: UseCaseOf<"check_out"> = ({ reason }) => ({ status: "completed", ...because(reason) });
