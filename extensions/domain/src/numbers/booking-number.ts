const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PATTERN = /^HS-[0-9A-HJKMNP-TV-Z]{8}$/;

/** `HS-` and 40 random bits in Crockford base 32. `random` must be a cryptographic source, such as `randomBytes`. */
export function bookingNumber(random: (bytes: number) => Uint8Array): string {
	let bits = 0n;
	for (const byte of random(5)) bits = (bits << 8n) | BigInt(byte);
	let text = "";
	for (let i = 0; i < 8; i++) {
		text = ALPHABET.charAt(Number(bits & 31n)) + text;
		bits >>= 5n;
	}
	return `HS-${text}`;
}

export function isBookingNumber(value: string): boolean {
	return PATTERN.test(value);
}
