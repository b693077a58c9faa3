import type { Accountability } from "@directus/types";
import { type Actor, actsForCompany } from "@harborsmith/domain";

/** Who does something with a booking. The door by which they came has asked whether they may. */
export interface Acting {
	/** By what right, as the table of rights names it; `system` for tasks and what the provider says. */
	actor: Actor | "system";
	/** Whom the history names; null for a guest without an account, and for the system. */
	user: string | null;
	ip: string | null;
	/** Whose rights in Directus the change needs as well. Without them the system writes it in the name of `user`. */
	rights?: Accountability;
}

export const theSystem: Acting = { actor: "system", user: null, ip: null };

/** Whether it is the booking's own guest. */
export const isGuest = ({ actor }: Acting): boolean => actor !== "system" && !actsForCompany(actor);
