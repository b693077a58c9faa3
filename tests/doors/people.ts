import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { TestStack } from "../support/stack.ts";
import { tokenOf } from "../support/token-of.ts";

/** Everybody who may knock. A guest holds the link of the very booking; customer, owner, captain and crew belong to it. */
export const roles = [
	"guest",
	"customer",
	"owner",
	"captain",
	"crew",
	"staff",
	"manager",
	"marketer",
	"compliance",
	"admin",
	"worker",
	"nobody",
] as const;
export type Role = (typeof roles)[number];

export interface Person {
	role: Role;
	/** The token that Directus knows them by; null for who is not signed in. */
	token: string | null;
	/** The id of their user. */
	user: string | null;
}

const whoAmI = z.object({ data: z.object({ id: z.string() }) });

async function signIn(stack: TestStack, role: Role): Promise<Person> {
	if (role === "guest" || role === "nobody") return { role, token: null, user: null };
	const token =
		role === "admin" ? stack.directus.admin_token : role === "worker" ? stack.worker.token : await tokenOf(stack, role);
	const { body } = await stack.api("/users/me?fields=id", { token });
	return { role, token, user: whoAmI.safeParse(body).data?.data.id ?? null };
}

export const everybody = (stack: TestStack): Promise<Person[]> => Promise.all(roles.map((role) => signIn(stack, role)));

/** What the links of bookings are signed with. */
export const linkSecret = ({ state }: TestStack): string =>
	z.object({ harborsmith_secret: z.string() }).parse(JSON.parse(readFileSync(join(state, "secrets.json"), "utf8")))
		.harborsmith_secret;
