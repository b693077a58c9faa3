import type { Actor } from "@harborsmith/domain";
import type { Acting } from "./acting.ts";
import type { Caller } from "./caller.ts";

/** Who comes by a route of bookings acts by the right with which it was opened; the system writes it in their name. */
export const actingAs = ({ user, ip }: Caller, actor: Actor): Acting => ({ actor, user, ip });
