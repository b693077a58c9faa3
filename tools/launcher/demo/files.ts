import { existsSync } from "node:fs";
import { join } from "node:path";

/** Written once the demo company is complete, with its pictures and films. */
export const stampOf = (state: string): string => join(state, "seeded");

/** The ids of all pictures and films that the demo fleet shall have. */
export const mediaListOf = (state: string): string => join(state, "demo-media.json");

/** Whether all of the demo fleet's pictures and films are with the worker; what people delete afterwards stays away. */
export const isDrawn = (state: string): boolean => existsSync(stampOf(state));
