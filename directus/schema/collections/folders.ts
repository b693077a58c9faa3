import { folder } from "../describe/index.ts";

export const folders = [
	folder("bookings_area", "Bookings | Reservas", "event_available", "#0E7C86"),
	folder("fleet_area", "Fleet | Flota", "sailing", "#1D4E89"),
	folder("people_area", "People | Personas", "groups", "#7B5EA7"),
	folder("money_area", "Money | Dinero", "payments", "#2E8B57"),
	folder("content_area", "Content | Contenido", "article", "#D98E04"),
	folder("settings_area", "Settings | Ajustes", "settings", "#6B7A8F"),
];
