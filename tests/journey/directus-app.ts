import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { TestStack } from "../support/stack.ts";

/** Signs a demo persona in, as a person does at the login form of the Directus app. */
export async function signIn(page: Page, stack: TestStack, role: string): Promise<void> {
	const persona = stack.personas.find((candidate) => candidate.role === role);
	if (!persona) throw new Error(`The demo has no login for "${role}".`);
	await page.goto(`${stack.directus.url}/admin/login`);
	await page.locator('input[type="email"], input[autocomplete="username"]').first().fill(persona.email);
	await page.locator('input[type="password"]').first().fill(persona.password);
	await page.locator('button[type="submit"]').first().click();
	await page.waitForURL((url) => !url.pathname.endsWith("/login"), { timeout: 60_000 });
}

/** Signs a demo persona in past the form, in place of whoever was signed in. */
export async function signInQuickly(page: Page, stack: TestStack, role: string): Promise<void> {
	const persona = stack.personas.find((candidate) => candidate.role === role);
	if (!persona) throw new Error(`The demo has no login for "${role}".`);
	await page.goto("about:blank");
	await page.context().clearCookies();
	const { email, password } = persona;
	const answer = await page.request.post(`${stack.directus.url}/auth/login`, {
		data: { email, password, mode: "session" },
	});
	if (!answer.ok()) throw new Error(`The app refused "${role}": ${await answer.text()}`);
}

/** Leaves a picture of the page beside the stack's other state. */
export async function savePicture(page: Page, stack: TestStack, name: string): Promise<void> {
	const folder = join(stack.state, "screenshots");
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: join(folder, `${name}.png`) });
}
