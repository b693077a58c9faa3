import type { Response } from "express";

/** Not compressed either: such answers are small, and a compressed one lets its length tell about the secrets in it. */
export const noStore = (response: Response): Response => response.set("Cache-Control", "no-store, no-transform");
