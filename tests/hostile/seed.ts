/** The seed of a run, printed so that the same requests can be sent again: `HOSTILE_SEED=… npx vitest run tests/hostile`. */
export function hostileSeed(): number {
	const given = process.env.HOSTILE_SEED;
	const seed = given ? Number(given) : Date.now() % 2_147_483_647;
	process.stdout.write(`HOSTILE_SEED=${seed}\n`);
	return seed;
}
