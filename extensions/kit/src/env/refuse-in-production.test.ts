import { expect, it } from "vitest";
import { refuseInProduction } from "./refuse-in-production.ts";

const good = "HMFrFPMVnaI3ykoHf6iUdTFAlcnHViXc";
const secret = (value: string | undefined) => () => refuseInProduction("production", { secrets: { SECRET: value } });
const service = (address: string | undefined) => () =>
	refuseInProduction("production", { services: { KEYCLOAK_ISSUER: address } });

it("starts with random secrets and services of the network", () => {
	expect(secret(good)).not.toThrow();
	expect(service("https://id.charter.com/realms/harborsmith")).not.toThrow();
	expect(service("http://keycloak:8080/realms/harborsmith")).not.toThrow();
	expect(service(undefined)).not.toThrow();
});

it.each([
	[undefined, "is missing"],
	["too-short", "is shorter"],
	["replace-with-secure-random-value-00", "is a value from an example"],
	["change-me-change-me-change-me-1234", "is a value from an example"],
	["x".repeat(40), "is not random"],
])("refuses %s as a secret", (value, why) => {
	expect(secret(value)).toThrow(`SECRET ${why}`);
});

it.each([
	"http://localhost:8180/realms/harborsmith",
	"http://127.0.0.1:8180",
	"http://[::1]:8180",
	"http://id.localhost",
])("refuses the stand-in at %s", (address) => expect(service(address)).toThrow("KEYCLOAK_ISSUER points at a stand-in"));

it("names all that is wrong and never a value, and lets the demo have its way", () => {
	const settings = { secrets: { A: "hush-hush", B: undefined }, services: { C: "http://localhost" } };
	expect(() => refuseInProduction("production", settings)).toThrow(/A is[\s\S]*B is[\s\S]*C points/);
	expect(() => refuseInProduction("production", settings)).not.toThrow(/hush/);
	expect(() => refuseInProduction("demo", settings)).not.toThrow();
});
