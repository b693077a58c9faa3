import { describe, expect, it } from "vitest";
import { variables } from "../support/documents/compose.ts";
import { documented, readByCode } from "../support/documents/settings.ts";

/** Read by the code and not for a person to set, each with the reason. */
const notForPeople: Record<string, string> = {
	PATH: "the system's",
	PORT: "the launcher and compose give each program its own",
	SECRET: "Directus's own; compose and the launcher give it from a secret of theirs",
	HARBORSMITH_RUNTIME: "the test command tells the suites where the running stack is",
	HARBORSMITH_STACKS: "the test command tells the suites which stacks they may share",
	VITEST_POOL_ID: "the test runner counts the places of its pool",
	CXXFLAGS: "the compiler's own; the launcher adds to it for the module that is built at install",
	KEYCLOAK_STATE: "the launcher tells the stand-in its file",
	KEYCLOAK_PERSONA_PASSWORD: "the launcher tells the stand-in the demo password",
	STRIPE_STATE: "the launcher tells the stand-in its file",
	STRIPE_WEBHOOK_URL: "the launcher tells the stand-in where Directus is",
	MAIL_STATE: "the launcher tells the stand-in its folder",
	SEED_CACHE: "the launcher keeps drawn pictures between resets",
	SEED_MEDIA_LIST: "the launcher reads from it which pictures are to come",
};

/** Names that are read by a rule instead of by name. */
const readByRule: Record<string, string> = {
	STORAGE_S3_KEY: "STORAGE_<LOCATION>_…",
	STORAGE_S3_SECRET: "STORAGE_<LOCATION>_…",
	STORAGE_S3_BUCKET: "STORAGE_<LOCATION>_…",
	STORAGE_S3_REGION: "STORAGE_<LOCATION>_…",
	STORAGE_S3_ENDPOINT: "STORAGE_<LOCATION>_…",
	STORAGE_S3_FORCE_PATH_STYLE: "STORAGE_<LOCATION>_…",
};

const names = documented.map(({ name }) => name);
const composeNames = new Set(variables.map(({ name }) => name));

describe(".env.example", () => {
	it("names every setting once", () => {
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it("has every setting that the code reads", () => {
		const missing = [...readByCode].filter(([name]) => !names.includes(name) && !(name in notForPeople));
		expect(missing).toEqual([]);
	});

	it("has no setting that nothing reads", () => {
		const unread = names.filter((name) => !readByCode.has(name) && !composeNames.has(name) && !(name in readByRule));
		expect(unread).toEqual([]);
	});

	it("has every variable of docker-compose.yml, and those without a default are the ones to fill in", () => {
		expect([...composeNames].filter((name) => !names.includes(name))).toEqual([]);
		const required = new Set(variables.filter(({ rest }) => !rest.startsWith(":-")).map(({ name }) => name));
		const toFillIn = documented.filter(({ optional }) => !optional).map(({ name }) => name);
		expect(toFillIn.sort()).toEqual([...required].sort());
	});

	it("shows the defaults of docker-compose.yml", () => {
		for (const { name, rest } of variables.filter((variable) => variable.rest.startsWith(":-"))) {
			const line = documented.find((entry) => entry.name === name);
			expect([name, line?.value]).toEqual([name, rest.slice(2)]);
		}
	});

	it("holds no value that somebody could keep by mistake", () => {
		expect(documented.filter(({ optional, value }) => !optional && value !== "")).toEqual([]);
	});

	it("keeps its list of exceptions honest", () => {
		const stale = Object.keys(notForPeople).filter((name) => !readByCode.has(name) || names.includes(name));
		expect(stale).toEqual([]);
	});
});
