export interface RequestInfo {
	id: string;
	idempotency_key: string | null;
	/** A browser with the publishable key may do and see less. */
	publishable: boolean;
}
