import { beforeAll, describe, expect, test } from "vitest";
import { type TestStack, useStack } from "../../tests/support/stack.ts";
import { policyId } from "../ids.ts";
import { applyConfig } from "./apply.ts";
import { differences, dumpConfig, wantedConfig } from "./dump.ts";
import type { ConfigEnv } from "./env.ts";

let stack: TestStack;
let env: ConfigEnv;

beforeAll(async () => {
	stack = await useStack();
	env = {
		DIRECTUS_URL: stack.directus.url,
		ADMIN_TOKEN: stack.directus.admin_token,
		WORKER_TOKEN: stack.worker.token,
		HARBORSMITH_PROFILE: "production",
	};
});

describe("the configuration", () => {
	test("applied and read back is the same", async () => {
		await applyConfig(env, { force: true });
		expect(differences(wantedConfig(env), await dumpConfig(env))).toEqual([]);
	});

	test("applied a second time changes nothing", async () => {
		const { report } = await applyConfig(env, { force: true });
		expect(report.filter((line) => !line.startsWith("services"))).toEqual([]);
	});

	test("known to be applied is not looked at again", async () => {
		await applyConfig(env);
		const before = Date.now();
		expect(await applyConfig(env)).toEqual({ unchanged: true, report: [] });
		expect(Date.now() - before).toBeLessThan(2_000);
	});

	test("another wording reaches an installation that has the old one", async () => {
		const filter = encodeURIComponent(
			JSON.stringify({ key: { _eq: "errors.SLOT_TAKEN" }, language: { _eq: "es-ES" } }),
		);
		const { body } = await stack.api(`/translations?filter=${filter}&fields=id`);
		const [row] = (body as { data: { id: string }[] }).data;
		await stack.api(`/translations/${row?.id}`, { method: "PATCH", body: JSON.stringify({ value: "Ocupado" }) });
		const { report } = await applyConfig(env, { force: true });
		expect(report).toContain("translations: +0 ~1 -0");
		expect(differences(wantedConfig(env), await dumpConfig(env))).toEqual([]);
	});

	test("changed by hand shows as a difference and is put right", async () => {
		const filter = encodeURIComponent(
			JSON.stringify({ policy: { _eq: policyId("staff") }, collection: { _eq: "owners" } }),
		);
		const { body } = await stack.api(`/permissions?filter=${filter}&fields=id`);
		const [row] = (body as { data: { id: number }[] }).data;
		await stack.api(`/permissions/${row?.id}`, { method: "PATCH", body: JSON.stringify({ fields: ["id"] }) });
		expect(differences(wantedConfig(env), await dumpConfig(env))).toHaveLength(2);

		await applyConfig(env, { force: true });
		expect(differences(wantedConfig(env), await dumpConfig(env))).toEqual([]);
	});
});
