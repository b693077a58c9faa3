import type { DateTime } from "luxon";
import type { Client } from "pg";
import { userId } from "../../ids.ts";
import { marinas } from "../data/marinas.ts";
import { crew, owners } from "../data/people.ts";
import { idOf } from "../ids.ts";
import { insert } from "../insert.ts";

/** The company's own rules, its harbors, owners and crew. */
export async function seedCompany(client: Client, today: DateTime): Promise<void> {
	await forgetFirstRows(client);
	await insert(client, "site_settings", [
		{
			id: idOf("settings"),
			company_name: "Harborsmith Charters",
			legal_name: "Harborsmith Charters LLC (demo)",
			email: "hello@harborsmith.example.com",
			phone: "+1 415 555 0100",
			address: "42 The Embarcadero, San Francisco, CA 94107",
			terms_url: "/terms",
			seo_title: "Yacht charters on San Francisco Bay",
			seo_description: "Ten yachts, three harbors, one honest price. Book a sail by the hour, the day or the week.",
		},
	]);
	await insert(client, "site_settings_translations", [
		{
			id: idOf("settings es"),
			site_settings_id: idOf("settings"),
			languages_code: "es-ES",
			seo_title: "Alquiler de yates en la bahía de San Francisco",
			seo_description: "Diez yates, tres puertos y un precio honesto. Por horas, días o semanas.",
		},
	]);
	await insert(
		client,
		"marinas",
		marinas.map(({ es: _es, ...marina }, sort) => ({
			id: idOf(`marina ${marina.slug}`),
			...marina,
			timezone: "America/Los_Angeles",
			status: "active",
			sort,
		})),
	);
	await insert(
		client,
		"marinas_translations",
		marinas.map(({ slug, name, es }) => ({
			id: idOf(`marina ${slug} es`),
			marinas_id: idOf(`marina ${slug}`),
			languages_code: "es-ES",
			name,
			...es,
		})),
	);
	await insert(
		client,
		"owners",
		owners.map(({ key, persona, ...owner }) => ({
			id: idOf(`owner ${key}`),
			...owner,
			onboarding_status: persona ? "complete" : "pending",
			user: persona ? userId("owner") : null,
		})),
	);
	await insert(
		client,
		"crew_members",
		crew.map(({ key, persona, ...member }, index) => ({
			id: idOf(`crew ${key}`),
			...member,
			phone: `+1 415 555 02${10 + index}`,
			marina: idOf(`marina ${marinas[index % marinas.length]?.slug}`),
			user: persona ? userId(persona) : null,
			available_weekdays: ["1", "2", "3", "4", "5", "6", "7"].filter((day) => day !== String((index % 7) + 1)),
		})),
	);
	await insert(
		client,
		"crew_credentials",
		crew
			.filter(({ role }) => role === "captain")
			.map(({ key }, index) => ({
				id: idOf(`credential ${key}`),
				crew_member: idOf(`crew ${key}`),
				type: "captain_licence",
				number: `D-4410${index}7`,
				issued_by: "United States Coast Guard",
				issued_at: today.minus({ years: 3 + index }).toISODate(),
				expires_at: today.plus({ months: 5 + index * 9 }).toISODate(),
				status: "verified",
			})),
	);
}

/** A fresh installation starts with rules of its own; the demo company brings hers. */
async function forgetFirstRows(client: Client): Promise<void> {
	for (const table of ["site_settings_translations", "site_settings", "legal_limits", "cancellation_policies"]) {
		await client.query(`delete from ${table}`);
	}
}
