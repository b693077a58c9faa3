export const history = {
	system: "System",
	by_hand: "By hand",
	nothing: "Nothing has happened yet.",
	failed: "The history cannot be read just now.",
};
