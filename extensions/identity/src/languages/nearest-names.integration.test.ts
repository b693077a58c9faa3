import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { roleId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let user: string;
const token = randomUUID();

beforeAll(async () => {
	stack = await useStack();
	const { body } = await stack.api("/users", {
		method: "POST",
		body: JSON.stringify({ first_name: "Luz", email: `${token}@example.com`, token, role: roleId("staff") }),
	});
	user = z.object({ data: z.object({ id: z.string() }) }).parse(body).data.id;
});
afterAll(() => stack.api(`/users/${user}`, { method: "DELETE" }));

const translations = z.array(z.object({ language: z.string(), translation: z.string() }));
const row = z.object({ meta: z.object({ translations: z.nullish(translations) }) });
const nameOf = (read: z.output<typeof row>, language: string) =>
	read.meta.translations?.find((one) => one.language === language)?.translation;

test.each([
	["es-419", "es-ES"],
	["en-GB", "en-US"],
	["de-DE", "en-US"],
])("fields and collections have a name for who reads %s, that of %s", async (language, ours) => {
	await stack.api(`/users/${user}`, { method: "PATCH", body: JSON.stringify({ language }) });
	for (const path of ["/fields/bookings/total_cents", "/collections/bookings"]) {
		const { body } = await stack.api(path, { token });
		const read = z.object({ data: row }).parse(body).data;
		expect(nameOf(read, language)).toBe(nameOf(read, ours));
		expect(nameOf(read, language)).toBeTruthy();
	}
	const { body } = await stack.api("/fields", { token });
	const all = z.object({ data: z.array(row) }).parse(body).data;
	const unnamed = all.filter((one) => nameOf(one, ours) && !nameOf(one, language));
	expect(unnamed).toEqual([]);
});

test("who reads a language of ours gets the names as they are kept", async () => {
	await stack.api(`/users/${user}`, { method: "PATCH", body: JSON.stringify({ language: "es-ES" }) });
	const { body } = await stack.api("/fields/bookings/total_cents", { token });
	const { meta } = z.object({ data: row }).parse(body).data;
	expect(meta.translations?.map(({ language }) => language)).toEqual(["en-US", "es-ES"]);
});
