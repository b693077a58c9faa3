/** Row and result types of the domain. Fields are snake_case and named as in the database: no mapping layers. */
export type * from "./types/availability.ts";
export type * from "./types/price.ts";
export type * from "./types/results.ts";
export type * from "./types/rows.ts";
export type * from "./vocabulary.ts";
