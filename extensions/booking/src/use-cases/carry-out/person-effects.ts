import type { Effect, personDeeds } from "@harborsmith/contract/desk";
import type { Message } from "./messages.ts";
import type { Person, Snapshot } from "./snapshot.ts";

type Deed = (typeof personDeeds)[number];

const deedOf = (was: Person | undefined, is: Person, isMoveTold: boolean): Deed | undefined => {
	if (was?.status === "accepted" && is.status === "declined") return "released";
	if (!was?.starts_at && is.starts_at) return "taken";
	if (was?.starts_at && !is.starts_at) return "freed";
	if (+(was?.starts_at ?? 0) !== +(is.starts_at ?? 0) || +(was?.ends_at ?? 0) !== +(is.ends_at ?? 0)) return "moved";
	if (!isMoveTold || is.status === "declined") return undefined;
	return is.status === "accepted" ? "moved" : "told";
};

/** What becomes of the people of a booking, each by name. */
export const personEffects = (was: Snapshot, is: Snapshot, messages: readonly Message[]): Effect[] => {
	const isMoveTold = messages.some(({ topic }) => topic === "booking.moved");
	return is.people.flatMap((person) => {
		const before = was.people.find(({ id }) => id === person.id);
		const deed = deedOf(before, person, isMoveTold);
		return deed ? [{ code: "person" as const, params: { name: person.name, deed } }] : [];
	});
};
