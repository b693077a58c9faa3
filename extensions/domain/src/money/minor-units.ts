/** Digits behind the decimal mark that a currency has: 2 for USD, 0 for JPY, 3 for KWD. What is no currency counts as 2. */
export function fractionDigits(currency: string): number {
	try {
		const format = new Intl.NumberFormat("en", { style: "currency", currency });
		return format.resolvedOptions().maximumFractionDigits ?? 2;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return 2;
	}
}

/** Minor units, such as cents, that make one whole unit of a currency: 100 for USD, 1 for JPY, 1000 for KWD. */
export function minorUnits(currency: string): number {
	return 10 ** fractionDigits(currency);
}

/** `160050, "USD"` → `1600.50`, `800000, "JPY"` → `800000`: an amount in whole units for a machine to read. */
export function decimalAmount(cents: number, currency: string): string {
	const digits = fractionDigits(currency);
	return (cents / 10 ** digits).toFixed(digits);
}
