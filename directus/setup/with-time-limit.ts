/** How long Postgres works on one statement of a running Directus: long enough for a page of an export. */
const statementTimeoutMs = 30_000;

/**
 * The connection of a Directus that serves requests, so that no query of a stranger runs on after its asker is gone.
 * Set-up, migrations and seed connect without it.
 */
export function withTimeLimit(connection: string): string {
	const url = new URL(connection);
	if (!url.searchParams.has("statement_timeout")) url.searchParams.set("statement_timeout", String(statementTimeoutMs));
	return url.href;
}
