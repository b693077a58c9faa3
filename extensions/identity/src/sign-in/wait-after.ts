/** Seconds until the next attempt, after so many of which so many are free: each further one doubles them, up to `longest`. */
export const waitAfter = (attempts: number, free: number, longest: number): number =>
	attempts <= free ? 0 : Math.min(2 ** (attempts - free), longest);
