import { refuse, systemAccountability } from "@harborsmith/kit";
import type { IdentityDeps } from "./identity-deps.ts";
import { type LinkedUser, linkedUser } from "./linked-user.ts";
import type { Person } from "./verify-access-token.ts";

const refused = () => refuse("FORBIDDEN", "account_closed", {});

const addressTaken = () => refuse("FORBIDDEN", "address_of_another_login", {});

/**
 * Makes the look-up of a person's Directus user: the one that carries the realm's subject, else a new one. An address
 * never leads to anybody's user. Accounts of services and administrators are not entered this way, and a suspended
 * person stays out from the next request on.
 */
export function createUserFinder({ database, getSchema, services, logger }: IdentityDeps) {
	const usersService = async () =>
		new services.UsersService({ schema: await getSchema(), accountability: systemAccountability() });

	return async (person: Person, role: string): Promise<string> => {
		const user = (await linkedUser(database, person.subject)) ?? (await firstSignIn(person, role));
		if (user.is_closed || user.status !== "active") throw refused();
		if (user.is_realms && user.email !== person.email) await followAddress(user, person.email);
		return user.id;
	};

	async function isTaken(email: string): Promise<boolean> {
		return (await database("directus_users").whereRaw("lower(email) = ?", [email]).first("id")) !== undefined;
	}

	/** Two first requests of one person at once make one user: the second finds what the first has made. */
	async function firstSignIn(person: Person, role: string): Promise<LinkedUser> {
		try {
			await createUser(person, role);
		} catch (error) {
			const made = await linkedUser(database, person.subject);
			if (made) return made;
			if (await isTaken(person.email)) throw addressTaken();
			throw error;
		}
		const made = await linkedUser(database, person.subject);
		if (!made) throw refused();
		return made;
	}

	async function createUser(person: Person, role: string): Promise<void> {
		if (await isTaken(person.email)) throw addressTaken();
		const { subject, email, first_name, last_name } = person;
		const id = await (await usersService()).createOne({
			provider: "keycloak",
			external_identifier: subject,
			email,
			first_name,
			last_name,
			role,
			status: "active",
		});
		logger.info({ user: id }, "A person signed in for the first time");
	}

	/** The realm has proven another address since: it is kept, unless somebody else here has it. */
	async function followAddress(user: LinkedUser, email: string): Promise<void> {
		if (await isTaken(email)) return;
		await (await usersService()).updateOne(user.id, { email });
	}
}
