import { createDiskStore } from "./disk-store.ts";
import { createS3Store } from "./s3-store.ts";
import type { Store } from "./store.ts";
import { readStoreSettings } from "./store-env.ts";

/** Opens the store that the `STORAGE_*` variables describe. @throws Error naming each wrong variable */
export function createStore(source: Record<string, unknown>): Store {
	const settings = readStoreSettings(source);
	return settings.driver === "local" ? createDiskStore(settings) : createS3Store(settings);
}
