export { contentTypeOf } from "./content-type.ts";
export { createStore } from "./create-store.ts";
export { attemptOf, isRenditionName, ownerPrefix, type RenditionOwner, runPrefix } from "./rendition-name.ts";
export type { ByteRange, Store, StoredObject } from "./store.ts";
export { readStoreSettings, type StoreSettings } from "./store-env.ts";
