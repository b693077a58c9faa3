/** What the launcher says of a running stack, and how its tests take turns. */
export { Runtime } from "../runtime.ts";
export { freePorts } from "../suites/free-ports.ts";
export { untilFree } from "../suites/stack-in-use.ts";
