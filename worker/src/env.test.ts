import { expect, it } from "vitest";
import { readEnv } from "./env.ts";

const given = {
	HARBORSMITH_SECRET: "a secret of at least thirty-two characters",
	HARBORSMITH_PROFILE: "demo",
	PUBLIC_URL: "https://api.charter.example",
	STOREFRONT_URL: "https://charter.example",
	DATABASE_URL: "postgres://localhost/harborsmith",
	DIRECTUS_URL: "http://directus:8055",
	WORKER_TOKEN: "worker-token",
	SMTP_URL: "smtp://localhost",
	MAIL_FROM: "crew@charter.example",
};

it("works on every queue unless it is told which", () => {
	expect(readEnv(given).WORKER_QUEUES).toEqual(["mail", "media", "payments", "housekeeping"]);
	expect(readEnv({ ...given, WORKER_QUEUES: "mail, payments" }).WORKER_QUEUES).toEqual(["mail", "payments"]);
});

it.each(["meida", "mail,", "mail payments"])("refuses to start on queues that do not exist: %j", (WORKER_QUEUES) => {
	expect(() => readEnv({ ...given, WORKER_QUEUES })).toThrow(/WORKER_QUEUES/);
});
