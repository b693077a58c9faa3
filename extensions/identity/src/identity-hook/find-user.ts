import { charterError, systemAccountability } from "@harborsmith/kit";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Person } from "./verify-access-token.ts";

interface UserRow {
	id: string;
	status: string;
	admin: boolean | null;
}

/**
 * Makes the look-up of a person's Directus user: by the realm's subject, else by verified e-mail, else a new one.
 * An administrator's account is never entered this way, and a suspended person stays out.
 */
export function createUserFinder({ database, getSchema, services, logger }: IdentityDeps) {
	return async (person: Person, role: string): Promise<string> => {
		const rows: UserRow[] = await database("directus_users as user")
			.leftJoin("directus_access as access", (join) =>
				join.on("access.user", "user.id").orOn("access.role", "user.role"),
			)
			.leftJoin("directus_policies as policy", "policy.id", "access.policy")
			.where("user.external_identifier", person.subject)
			.orWhereRaw(`lower("user".email) = ?`, [person.email])
			.select("user.id", "user.status", "policy.admin_access as admin")
			.orderByRaw(`("user".external_identifier = ?) desc nulls last`, [person.subject]);
		const [found] = rows;
		const user = found ? found.id : await createUser(person, role);
		const own = rows.filter(({ id }) => id === user);
		if (own.some(({ admin }) => admin) || own.some(({ status }) => status !== "active")) {
			throw charterError("FORBIDDEN", "This account cannot sign in here. Ask the charter company.");
		}
		await claimBookings(user, person.email);
		return user;
	};

	async function createUser(person: Person, role: string): Promise<string> {
		const users = new services.UsersService({ schema: await getSchema(), accountability: systemAccountability() });
		const { subject, email, first_name, last_name } = person;
		const id = await users.createOne({
			provider: "keycloak",
			external_identifier: subject,
			email,
			first_name,
			last_name,
			role,
			status: "active",
		});
		logger.info({ user: id }, "A person signed in for the first time");
		return String(id);
	}

	/** Bookings made as a guest with this verified e-mail become the account's. */
	async function claimBookings(user: string, email: string): Promise<void> {
		await database("customers").whereNull("user").whereRaw("lower(email) = ?", [email]).update({ user });
	}
}
