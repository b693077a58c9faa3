export const terms = {
	"price.tax": "{name}, {percent}",
	"price.total": "Total",
	"price.discount": "Descuento",
	"price.due_now": "A pagar ahora",
	"price.balance": "Resto el {date}",
	"price.balance.now": "Resto, a pagar ya",
	"price.deposit": "Fianza",
	"price.deposit.text":
		"Se dejan {amount} en el embarque y se devuelven cuando el yate vuelve en orden. No forma parte del precio.",
	"price.calculating": "Calculando su precio",
	"price.quantity": "{quantity} × {price}",
	"terms.title": "Cancelación y fianza",
	"terms.cancel": "Si cancela",
	"terms.cancel.until": "Hasta el {date}",
	"terms.cancel.after": "Después",
	"terms.cancel.now": "Desde ahora",
	"terms.cancel.full": "devolución completa",
	"terms.cancel.part": "se devuelve el {percent}",
	"terms.cancel.none": "sin devolución",
	"terms.cancel.operator":
		"Si cancelamos nosotros, por el tiempo, una avería u otra razón nuestra, se le devuelve todo.",
	"terms.fuel": "Combustible, amarre y limpieza están en el precio. Las propinas son cosa suya y nunca se añaden.",
} as const;
