import { en } from "../en/index.ts";

export const es: Record<keyof typeof en, string> = { ...en };
