import { afterAll, beforeAll, expect, it } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../../../tests/support/own-directus.ts";
import { useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let own: OwnDirectus;
beforeAll(async () => {
	own = await ownDirectus(await useStack(), "switched");
	await own.run(["bootstrap"]);
});
afterAll(() => own.drop());

it("changes of other processes still arrive after somebody switched an extension off and on in the app", async () => {
	const directus = await own.start({ LOG_LEVEL: "info" });
	const call = async (path: string, body?: object) => {
		const headers = { "Content-Type": "application/json", Authorization: `Bearer ${own.token}` };
		const change = body ? { method: "PATCH", body: JSON.stringify(body) } : {};
		return (await fetch(`${directus.url}${path}`, { headers, ...change })).json();
	};
	const arrive = () =>
		until(
			async () =>
				((await call("/charter/health")) as { checks: { changes: { status: string } } }).checks.changes.status,
			(status) => status === "up",
			{ seconds: 20, what: "the change feed" },
		);
	const listeners = async (): Promise<number> => {
		const { rowCount } = await own.database.query(
			"SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'harborsmith_changes'",
		);
		return rowCount ?? 0;
	};
	await arrive();
	const { data } = (await call("/extensions")) as { data: { id: string; schema: { name: string } | null }[] };
	const fields = data.find(({ schema }) => schema?.name.endsWith("extension-fields"));
	expect(fields).toBeDefined();
	for (const [times, enabled] of [false, true].entries()) {
		await call(`/extensions/${fields?.id}`, { meta: { enabled } });
		await until(
			async () => directus.said().split("Extensions reloaded").length - 1,
			(reloads) => reloads > times,
			{ seconds: 60, what: "the bundles, imported anew" },
		);
		await arrive();
		await until(listeners, (count) => count === 1, { what: "one listening connection, and no more" });
	}
});
