import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makePlan } from "./plan.ts";
import { directusEnv } from "./program-env.ts";

let state: string;
beforeEach(() => {
	state = mkdtempSync(join(tmpdir(), "harborsmith-"));
	vi.stubEnv("HARBORSMITH_STATE", state);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(state, { recursive: true });
});

const mailOf = (SMTP_URL: string): Record<string, string | undefined> => {
	vi.stubEnv("SMTP_URL", SMTP_URL);
	const env = directusEnv(makePlan(), "postgres://localhost/harborsmith", undefined);
	return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith("EMAIL_SMTP_")));
};

it("lets Directus sign in to the mail server as the worker does", () => {
	expect(mailOf("smtps://crew%40example.com:p%2Fw@smtp.example.com")).toEqual({
		EMAIL_SMTP_HOST: "smtp.example.com",
		EMAIL_SMTP_PORT: "465",
		EMAIL_SMTP_SECURE: "true",
		EMAIL_SMTP_USER: "crew@example.com",
		EMAIL_SMTP_PASSWORD: "p/w",
	});
});

it("asks for no login where the address has none", () => {
	expect(mailOf("smtp://127.0.0.1:1025")).toEqual({
		EMAIL_SMTP_HOST: "127.0.0.1",
		EMAIL_SMTP_PORT: "1025",
		EMAIL_SMTP_SECURE: "false",
	});
});
