/** Whether the check digit of a card number is right. */
export const passesLuhn = (number: string): boolean => {
	const digits = [...number].reverse().map(Number);
	const sum = digits.reduce((total, digit, index) => {
		const weighted = index % 2 === 1 ? digit * 2 : digit;
		return total + (weighted > 9 ? weighted - 9 : weighted);
	}, 0);
	return number.length >= 12 && sum % 10 === 0;
};
