/** Checks and formats what is typed into the demo card form. Texts follow Stripe.js. */

export const digitsOf = (text) => text.replace(/\D/g, "");

const isAmex = (digits) => /^3[47]/.test(digits);

export const formatNumber = (text) => {
	const digits = digitsOf(text).slice(0, isAmex(digitsOf(text)) ? 15 : 16);
	if (isAmex(digits))
		return digits.replace(/^(\d{1,4})(\d{1,6})?(\d{1,5})?$/, (_all, ...parts) =>
			parts.slice(0, 3).filter(Boolean).join(" "),
		);
	return digits.replace(/(\d{4})(?=\d)/g, "$1 ");
};

export const formatExpiry = (text) => {
	const digits = digitsOf(/^[2-9]$/.test(text) ? `0${text}` : text).slice(0, 4);
	return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits;
};

const passesLuhn = (digits) => {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const weighted = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
		return total + (weighted > 9 ? weighted - 9 : weighted);
	}, 0);
	return sum % 10 === 0;
};

const numberProblem = (digits, texts) => {
	if (digits.length < (isAmex(digits) ? 15 : 16)) return texts.incomplete_number;
	return passesLuhn(digits) ? "" : texts.invalid_number;
};

const expiryProblem = (digits, texts, today) => {
	if (digits.length < 4) return texts.incomplete_expiry;
	const month = Number(digits.slice(0, 2));
	if (month < 1 || month > 12) return texts.invalid_month;
	const firstDayAfter = new Date(2000 + Number(digits.slice(2)), month, 1);
	return firstDayAfter > today ? "" : texts.past_expiry;
};

/** The problem of each field, or an empty text. */
export const problemsOf = (values, texts, today = new Date()) => ({
	number: numberProblem(digitsOf(values.number), texts),
	expiry: expiryProblem(digitsOf(values.expiry), texts, today),
	cvc: digitsOf(values.cvc).length === (isAmex(digitsOf(values.number)) ? 4 : 3) ? "" : texts.incomplete_cvc,
});

const fieldOfCode = {
	incorrect_cvc: "cvc",
	invalid_cvc: "cvc",
	expired_card: "expiry",
	invalid_expiry_month: "expiry",
	invalid_expiry_year: "expiry",
};

/** The field that an error of the API belongs to. */
export const fieldOf = (error) => fieldOfCode[error.code] ?? "number";
