import type { StatusWords } from "../language.ts";

export const statuses: StatusWords = {
	requested: "requested",
	pending: "pending",
	confirmed: "confirmed",
	in_progress: "in progress",
	completed: "completed",
	expired: "expired",
	cancelled: "cancelled",
	no_show: "no show",
};
