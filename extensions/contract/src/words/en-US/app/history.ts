export const history = {
	system: "System",
	nothing: "Nothing has happened yet.",
	failed: "The history cannot be read just now.",
};
