export const languages = [
	{ code: "en-US", name: "English", direction: "ltr", sort: 1 },
	{ code: "es-ES", name: "Español", direction: "ltr", sort: 2 },
];
