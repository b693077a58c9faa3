import { randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Random letters and digits in Stripe's alphabet. */
export const randomText = (length: number): string =>
	Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** An id as Stripe makes them, such as `pi_3N…` (prefix and 24 characters). */
export const newId = (prefix: string): string => `${prefix}_${randomText(24)}`;
