export * from "./bilingual.ts";
export * from "./choices.ts";
export * from "./collection.ts";
export * from "./layout.ts";
export * from "./relations.ts";
export * from "./repeater.ts";
export * from "./scalars.ts";
export type * from "./types.ts";
