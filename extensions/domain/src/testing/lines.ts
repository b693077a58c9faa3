/** A line of the price by itself, for tests of what it is compared with. */
export { extraLine } from "../price/lines.ts";
