/** A value as JSON that Postgres keeps: half characters and zeros, which Stripe's texts may hold, are replaced. */
export const storableJson = (value: unknown): string =>
	JSON.stringify(value).replace(/\\u(0000|d[89a-f][0-9a-f]{2})/gi, "\\ufffd");
