import { z } from "zod";

/** A run that nobody names a seed for repeats this one, so that a failure is a fault of the change that shows it. */
const standing = 20_261_126;

const wanted = z.union([z.literal("random"), z.coerce.number().int().nonnegative()]).default(standing);

/**
 * The seed of a generated run, printed so that the same questions can be asked again.
 * @param value what the environment's `variable` says: a seed, or `random` for one that nobody has tried
 */
export function seedOf(variable: string, value: string | undefined): number {
	const given = wanted.parse(value || undefined);
	const seed = given === "random" ? Date.now() % 2_147_483_647 : given;
	process.stdout.write(`${variable}=${seed}\n`);
	return seed;
}
