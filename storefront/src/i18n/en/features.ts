/** Names of the features that the yacht form offers; others are shown as staff wrote them. */
export const features = {
	"feature.air-conditioning": "Air conditioning",
	"feature.bow-thruster": "Bow thruster",
	"feature.dinghy": "Dinghy",
	"feature.galley": "Galley",
	"feature.grill": "Grill",
	"feature.hot-tub": "Hot tub",
	"feature.paddleboards": "Paddleboards",
	"feature.pet-friendly": "Pets welcome",
	"feature.snorkel-gear": "Snorkel gear",
	"feature.sound-system": "Sound system",
	"feature.swim-platform": "Swim platform",
	"feature.wheelchair-access": "Wheelchair access",
	"feature.wifi": "Wi-Fi",
} as const;
