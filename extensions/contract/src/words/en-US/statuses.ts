import { guestStatusesOf } from "../guest-statuses.ts";
import type { StatusWords } from "../language.ts";

export const statuses: StatusWords = {
	requested: { label: "Requested", said: "requested", to_guest: "Waiting for our answer" },
	pending: { label: "Awaiting payment", said: "awaiting payment", to_guest: "Waiting for payment" },
	confirmed: { label: "Confirmed", said: "confirmed" },
	in_progress: { label: "Under way", said: "under way" },
	completed: { label: "Completed", said: "completed" },
	expired: { label: "Expired", said: "expired", to_guest: "Not paid in time" },
	cancelled: { label: "Cancelled", said: "cancelled" },
	no_show: { label: "No-show", said: "a no-show" },
};

/** How a sentence calls a state; what is none of ours stands as it was written. */
export const statusSaid = (status: string): string =>
	Object.entries(statuses).find(([name]) => name === status)?.[1].said ?? `“${status}”`;

/** What the site calls each state to the guest of the booking. */
export const guestStatuses = guestStatusesOf(statuses);
