const longestWait = 15 * 60;

/** Seconds until the next attempt, after so many of which so many are free: each further one doubles them. */
export const waitAfter = (attempts: number, free: number): number =>
	attempts <= free ? 0 : Math.min(2 ** (attempts - free), longestWait);
