/** A stand-in of Stripe in the process of a test. */
export { keys, startForTest } from "../tests/harness.ts";
