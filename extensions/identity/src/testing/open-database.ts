import knex, { type Knex } from "knex";
import type { TestStack } from "../../../../tests/support/stack.ts";

/** The stack's database as an extension has it. */
export const openDatabase = ({ postgres }: TestStack): Knex =>
	knex({ client: "pg", connection: postgres.url, pool: { min: 0, max: 20 } });
