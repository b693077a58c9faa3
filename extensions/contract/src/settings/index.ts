export { isLoopback } from "./is-loopback.ts";
export { type Profile, profiles } from "./profile.ts";
