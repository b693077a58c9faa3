export { createDiskTestStore, openTestStores, type TestStore } from "./stores.ts";
