/** Whether a rest is due at once: it has no day, or one that lies behind since its charter was moved closer. */
export const isDueNow = (balance_due_at: string | null | undefined, now = new Date()): boolean =>
	!balance_due_at || new Date(balance_due_at) <= now;
