import { beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../support/browser/browser-session.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";

let stack: TestStack;

beforeAll(async () => {
	stack = await useStack();
});

/** Through the realm's sign-in form into the Directus app, as a browser without JavaScript would go. */
async function signIn(email: string, password: string) {
	const browser = new Browser();
	const app = `${stack.directus.url}/admin/content`;
	const form = await browser.go(`${stack.directus.url}/auth/login/keycloak?redirect=${encodeURIComponent(app)}`);
	const answer = await browser.submit(form, { email, password });
	const me = await browser.fetch(`${stack.directus.url}/users/me?fields=email,first_name,provider,role.name`);
	return { browser, form, answer, me };
}

const password = () => stack.personas[0]?.password ?? "";

describe("staff sign-in by the realm", () => {
	it("opens the Directus app with the role that the realm gives", async () => {
		const { form, answer, me } = await signIn("sso-staff@harborsmith.example.com", password());
		expect(new URL(form.url).origin).toBe(new URL(stack.oidc.issuer).origin);
		expect(answer.url).toBe(`${stack.directus.url}/admin/content`);
		expect(me.status).toBe(200);
		expect(JSON.parse(me.text)).toEqual({
			data: {
				email: "sso-staff@harborsmith.example.com",
				first_name: "Sasha",
				provider: "keycloak",
				role: { name: "Staff" },
			},
		});
	});

	it("gives the role again at every login, so a change by hand does not last", async () => {
		await stack.sql(
			"update directus_users set role = (select id from directus_roles where name = 'Manager') where email = $1",
			["sso-staff@harborsmith.example.com"],
		);
		const { me } = await signIn("sso-staff@harborsmith.example.com", password());
		expect(JSON.parse(me.text)).toMatchObject({ data: { role: { name: "Staff" } } });
	});

	it("ends the realm's session with Directus's own, so that whoever comes next types a password", async () => {
		const { browser } = await signIn("sso-staff@harborsmith.example.com", password());
		const form = { method: "POST", headers: { "content-type": "application/json" }, body: '{"mode":"session"}' };
		expect(await browser.fetch(`${stack.directus.url}/auth/logout`, form)).toMatchObject({ status: 204 });
		const asked = new URLSearchParams({
			client_id: stack.oidc.client_id,
			redirect_uri: `${stack.storefront.url}/account`,
			response_type: "code",
			scope: "openid",
			prompt: "none",
			code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
			code_challenge_method: "S256",
		});
		const silently = `${stack.oidc.issuer}/protocol/openid-connect/auth?${asked}`;
		const { location } = await until(
			() => browser.fetch(silently),
			(answer) => answer.location?.includes("error=") === true,
			{ what: "a refusal to sign in silently" },
		);
		expect(location).toContain("error=login_required");
	});

	it("asks for a password at every sign-in, also while a session in the realm lasts", async () => {
		const { browser } = await signIn("sso-staff@harborsmith.example.com", password());
		const again = await browser.go(`${stack.directus.url}/auth/login/keycloak?redirect=${stack.directus.url}/admin`);
		expect(new URL(again.url).origin).toBe(new URL(stack.oidc.issuer).origin);
		expect(again.text).toContain('type="password"');
	});

	it("refuses a wrong password and an account that belongs to another way of signing in", async () => {
		const wrong = await signIn("sso-staff@harborsmith.example.com", "not the password");
		expect(wrong.answer.status).toBe(401);
		expect(wrong.me.status).toBe(401);
		const local = await signIn("staff@harborsmith.example.com", password());
		expect(local.answer.url).toContain("reason=INVALID_PROVIDER");
		expect(local.me.status).toBe(401);
	});
});
