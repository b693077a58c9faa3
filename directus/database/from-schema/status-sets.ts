import { statusSets } from "@harborsmith/domain";

const functionOf = (set: string): string => (set === "occupying" ? "occupies" : `is_${set}`);

/** A function for each set of statuses of the rules, such as `hs.is_ahead(status)`, so that no file of SQL states one again. */
export const statusSetFunctions = (): string =>
	Object.entries(statusSets)
		.map(
			([set, statuses]) => `CREATE FUNCTION hs.${functionOf(set)}(status text) RETURNS boolean
			LANGUAGE sql IMMUTABLE AS $$ SELECT status IN (${statuses.map((status) => `'${status}'`).join(", ")}) $$;`,
		)
		.join("\n");
