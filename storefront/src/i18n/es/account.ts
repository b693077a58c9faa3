export const account = {
	"account.title": "Mis reservas",
	"account.heading": "Mis reservas",
	"account.lead":
		"Inicie sesión para ver todas las reservas de su cuenta. ¿Reservó sin cuenta? El enlace del correo de confirmación abre esa reserva sin iniciar sesión.",
	"account.signin": "Iniciar sesión",
	"account.signout": "Cerrar sesión",
	"account.hello": "Sesión de {name}",
	"account.loading": "Leyendo sus reservas",
	"account.off": "En este sitio no se puede iniciar sesión. El enlace del correo de confirmación abre su reserva.",
	"account.failed": "No se pudo iniciar sesión. Pruebe otra vez en un momento.",
	"account.none": "Aún no hay reservas",
	"account.none.lead": "Cuando reserve con esta cuenta, sus alquileres se reunirán aquí.",
	"account.none.action": "Buscar un yate",
	"account.upcoming": "Próximas",
	"account.past": "Anteriores",
	"account.all": "Todas mis reservas",
} as const;
