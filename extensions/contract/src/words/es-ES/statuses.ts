import type { StatusWords } from "../language.ts";

export const statuses: StatusWords = {
	requested: "solicitada",
	pending: "pendiente de pago",
	confirmed: "confirmada",
	in_progress: "en curso",
	completed: "finalizada",
	expired: "caducada",
	cancelled: "cancelada",
	no_show: "no presentada",
};
