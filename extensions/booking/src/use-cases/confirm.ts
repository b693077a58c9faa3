import { because, type UseCaseOf } from "./use-case.ts";

/** A charter is confirmed by the company, paid or not; one whose hold ran out if its time is still free. */
export const confirm: UseCaseOf<"confirm"> = ({ reason }) => ({ status: "confirmed", ...because(reason) });
