import type { World } from "./world.ts";

export interface TakenTime {
	kind: string;
	starts_at: Date;
	ends_at: Date;
	buffer_after_min: number;
}

/** People of the company, and what they have agreed to, in a world of one's own. */
export const crewOf = (world: World) => ({
	/** Somebody called Grace Wool, unless told otherwise. */
	person: (values = {}) => world.insert("crew_members", { first_name: "Grace", last_name: "Wool", ...values }),
	/** An accepted assignment, unless told otherwise. */
	assign: (booking: string, crew_member: string, values = {}) =>
		world.insert("crew_assignments", { booking, crew_member, role: "captain", status: "accepted", ...values }),
	/** What a person's charters take of their time, in order. */
	timesOf: async (person: string): Promise<TakenTime[]> => {
		const { rows } = await world.pool.query<TakenTime>(
			`SELECT kind, starts_at, ends_at, buffer_after_min FROM blocks
			WHERE resource = $1 AND booking IS NOT NULL ORDER BY starts_at`,
			[person],
		);
		return rows;
	},
	statusOf: async (assignment: string): Promise<string> => {
		const row = await world.one<{ status: string }>("SELECT status FROM crew_assignments WHERE id = $1", [assignment]);
		return row.status;
	},
	set: (table: "bookings" | "crew_assignments", id: string, values: Record<string, unknown>) =>
		world.pool.query(
			`UPDATE ${table} SET ${Object.keys(values).map((name, index) => `${name} = $${index + 2}`)} WHERE id = $1`,
			[id, ...Object.values(values)],
		),
});

/** Blocks and the rows of the guard say the same, for every booking of these yachts. */
export const faultsOf = async (world: World, yachts: string[]): Promise<unknown[]> => {
	const { rows } = await world.pool.query(
		`WITH wanted AS (
			SELECT b.id AS booking, b.yacht AS resource, b.starts_at, b.ends_at FROM bookings b
			WHERE b.yacht = ANY ($1) AND hs.occupies(b.status)
			UNION ALL SELECT b.id, p.person, p.starts_at, p.ends_at FROM bookings b, LATERAL hs.people_of(b) p
			WHERE b.yacht = ANY ($1) AND hs.occupies(b.status)
		), blocked AS (
			SELECT k.booking, k.resource, k.starts_at, k.ends_at FROM blocks k JOIN bookings b ON b.id = k.booking
			WHERE b.yacht = ANY ($1)
		), guarded AS (
			SELECT o.booking, o.resource, lower(o.during), upper(o.during) FROM occupations o JOIN bookings b ON b.id = o.booking
			WHERE b.yacht = ANY ($1) AND o.part = 0
		)
		(SELECT 'no block' AS fault, * FROM (SELECT * FROM wanted EXCEPT SELECT * FROM blocked) AS a)
		UNION ALL (SELECT 'block of nothing', * FROM (SELECT * FROM blocked EXCEPT SELECT * FROM wanted) AS b)
		UNION ALL (SELECT 'not guarded', * FROM (SELECT * FROM blocked EXCEPT SELECT * FROM guarded) AS c)
		UNION ALL (SELECT 'guarded for nothing', * FROM (SELECT * FROM guarded EXCEPT SELECT * FROM blocked) AS d)`,
		[yachts],
	);
	return rows;
};
