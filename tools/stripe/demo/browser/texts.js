const english = {
	notice: "Demo card form — no real money",
	number: "Card number",
	expiry: "Expiry date",
	expiry_format: "MM / YY",
	cvc: "Security code",
	cvc_format: "CVC",
	cards: "Test cards",
	cards_hint: "Choose one to fill in the form:",
	pays: "pays",
	asks: "asks for confirmation",
	declines: "is declined",
	empty: "has insufficient funds",
	incomplete_number: "Your card number is incomplete.",
	invalid_number: "Your card number is invalid.",
	incomplete_expiry: "Your card's expiration date is incomplete.",
	invalid_month: "Your card's expiration month is invalid.",
	past_expiry: "Your card's expiration date is in the past.",
	incomplete_cvc: "Your card's security code is incomplete.",
	offline: "The demo payment service cannot be reached. Please try again.",
	bank: "Demo bank — no real money",
	bank_title: "Confirm your payment",
	bank_text: "Your bank asks you to confirm that it is you who pays.",
	bank_yes: "Confirm the payment",
	bank_no: "Refuse it",
	/** The service writes English: its own sentences stand. */
	failures: {},
};

const spanish = {
	notice: "Formulario de demostración: sin dinero real",
	number: "Número de tarjeta",
	expiry: "Fecha de caducidad",
	expiry_format: "MM / AA",
	cvc: "Código de seguridad",
	cvc_format: "CVC",
	cards: "Tarjetas de prueba",
	cards_hint: "Elija una para rellenar el formulario:",
	pays: "paga",
	asks: "pide confirmación",
	declines: "se rechaza",
	empty: "no tiene fondos",
	incomplete_number: "El número de su tarjeta está incompleto.",
	invalid_number: "El número de su tarjeta no es válido.",
	incomplete_expiry: "La fecha de caducidad está incompleta.",
	invalid_month: "El mes de caducidad no es válido.",
	past_expiry: "La fecha de caducidad ya ha pasado.",
	incomplete_cvc: "El código de seguridad está incompleto.",
	offline: "No se puede acceder al servicio de pago de demostración. Inténtelo de nuevo.",
	bank: "Banco de demostración: sin dinero real",
	bank_title: "Confirme su pago",
	bank_text: "Su banco le pide que confirme que es usted quien paga.",
	bank_yes: "Confirmar el pago",
	bank_no: "Rechazarlo",
	failures: {
		generic_decline: "Su tarjeta ha sido rechazada.",
		lost_card: "Su tarjeta ha sido rechazada.",
		stolen_card: "Su tarjeta ha sido rechazada.",
		insufficient_funds: "Su tarjeta no tiene fondos suficientes.",
		expired_card: "Su tarjeta ha caducado.",
		incorrect_cvc: "El código de seguridad de su tarjeta no es correcto.",
		processing_error: "Se ha producido un error al procesar su tarjeta. Inténtelo de nuevo en unos instantes.",
		card_velocity_exceeded: "Su tarjeta ha sido rechazada por demasiados intentos seguidos o por superar su límite.",
		payment_intent_authentication_failure:
			"No hemos podido autenticar su método de pago. Elija otro método de pago e inténtelo de nuevo.",
	},
};

/** An error of the service with its sentence in the reader's language, as Stripe.js gives it. */
export const inWords = (error, texts) => ({
	...error,
	message: texts.failures[error.decline_code ?? error.code] ?? error.message,
});

/** The texts of a language: Spanish for `es…`, English for all others. */
export const textsOf = (locale) => {
	const wanted = locale && locale !== "auto" ? locale : navigator.language;
	return wanted.startsWith("es") ? spanish : english;
};
