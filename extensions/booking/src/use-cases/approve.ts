import { because, type UseCaseOf } from "./use-case.ts";

/** A request is accepted: held from now on, and its guest is mailed the way to pay. */
export const approve: UseCaseOf<"approve"> = ({ reason }) => ({ status: "pending", ...because(reason) });
