import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { roleId } from "../../../../directus/testing/index.ts";
import { mailsTo, openMail } from "../../../../tests/support/inbox.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let user: string;
const email = `forgetful-${randomUUID().slice(0, 8)}@example.com`;

beforeAll(async () => {
	stack = await useStack();
	const { body } = await stack.api("/users", {
		method: "POST",
		body: JSON.stringify({ email, password: "long forgotten words", role: roleId("staff"), first_name: "Flo" }),
	});
	user = z.object({ data: z.object({ id: z.string() }) }).parse(body).data.id;
});
afterAll(() => stack.api(`/users/${user}`, { method: "DELETE" }));

test("a forgotten password is mailed, though the sender's setting has a name in it", async () => {
	const asked = await stack.api("/auth/password/request", {
		method: "POST",
		token: null,
		body: JSON.stringify({ email }),
	});
	expect(asked.status).toBe(204);
	const [mail] = await until(
		() => mailsTo(stack, email),
		(mails) => mails.length > 0,
	);
	const { html } = await openMail(stack, mail?.id ?? "");
	expect(html).toContain("/admin/reset-password?token=");
	expect(JSON.stringify(mail)).toContain("Harborsmith Charters");
});
