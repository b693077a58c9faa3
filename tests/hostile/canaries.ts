import { createWorld } from "../support/world/world.ts";

export interface Canaries {
	/** What must be in no answer to this role. */
	hiddenFrom: (role: string) => string[];
	remove: () => Promise<void>;
}

/** Rows of another person, and a boat that is not for sale yet, with texts that nothing else has. */
export async function plantCanaries(): Promise<Canaries> {
	const world = await createWorld();
	const mark = (name: string): string => `kestrel-${name}-${Math.random().toString(36).slice(2, 10)}`;
	const person = mark("person");
	const boat = mark("boat");
	const customer = await world.insert("customers", {
		first_name: person,
		last_name: person,
		email: `${person}@harborsmith.example.com`,
		phone: "+14155550199",
	});
	const yacht = await world.yacht({ name: boat, status: "draft" });
	const sold = await world.yacht({ name: "Kestrel" });
	await world.book(sold, 1, 5, { customer, special_requests: person, internal_notes: person });
	return {
		hiddenFrom: (role) => (role === "marketer" ? [person] : [person, boat]),
		remove: async () => {
			await world.stack.sql("update yachts set status = 'archived' where id = any($1)", [[yacht, sold]]);
			await world.close();
		},
	};
}
