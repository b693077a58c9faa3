import { envUrl, parseEnv } from "@harborsmith/kit";

const shape = { STOREFRONT_URL: envUrl() };

/** The settings of this bundle besides the `STORAGE_*` variables. @throws Error naming each wrong variable */
export const parseMediaEnv = (source: Record<string, unknown>) => parseEnv(shape, source);
