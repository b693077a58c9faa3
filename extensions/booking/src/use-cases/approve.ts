import { because, useCase } from "./carry-out/use-case.ts";

/** A request is accepted: held from now on, and its guest is mailed the way to pay. */
export const approve = useCase("approve", ({ reason }) => ({ status: "pending", ...because(reason) }));
