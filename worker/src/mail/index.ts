import type { Register } from "../processing/contract.ts";
import type { Services } from "../services.ts";

/** Ties the mail jobs to their processors. */
export function registerProcessors(_register: Register, _services: Services): void {}
