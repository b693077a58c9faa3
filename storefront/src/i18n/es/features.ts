/** Names of the features that the yacht form offers; others are shown as staff wrote them. */
export const features = {
	"feature.air-conditioning": "Aire acondicionado",
	"feature.bow-thruster": "Hélice de proa",
	"feature.dinghy": "Bote auxiliar",
	"feature.galley": "Cocina",
	"feature.grill": "Parrilla",
	"feature.hot-tub": "Bañera de hidromasaje",
	"feature.paddleboards": "Tablas de remo",
	"feature.pet-friendly": "Mascotas bienvenidas",
	"feature.snorkel-gear": "Equipo de esnórquel",
	"feature.sound-system": "Equipo de sonido",
	"feature.swim-platform": "Plataforma de baño",
	"feature.wheelchair-access": "Acceso en silla de ruedas",
	"feature.wifi": "Wifi",
} as const;
