import { guestStatusesOf } from "../guest-statuses.ts";
import type { StatusWords } from "../language.ts";

export const statuses: StatusWords = {
	requested: { label: "Solicitada", said: "solicitada", to_guest: "Esperando nuestra respuesta" },
	pending: { label: "Pendiente de pago", said: "pendiente de pago", to_guest: "Esperando el pago" },
	confirmed: { label: "Confirmada", said: "confirmada" },
	in_progress: { label: "En curso", said: "en curso" },
	completed: { label: "Finalizada", said: "finalizada" },
	expired: { label: "Caducada", said: "caducada", to_guest: "No se pagó a tiempo" },
	cancelled: { label: "Cancelada", said: "cancelada" },
	no_show: { label: "No se presentó", said: "marcada como no presentada" },
};

/** How a sentence calls a state; what is none of ours stands as it was written. */
export const statusSaid = (status: string): string =>
	Object.entries(statuses).find(([name]) => name === status)?.[1].said ?? `«${status}»`;

/** What the site calls each state to the guest of the booking. */
export const guestStatuses = guestStatusesOf(statuses);
