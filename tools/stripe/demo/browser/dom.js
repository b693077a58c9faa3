/** Makes an element with properties, attributes (names with a dash) and children. */
export const make = (tag, fields = {}, children = []) => {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(fields)) {
		if (name.includes("-") || name === "for" || name === "role") element.setAttribute(name, value);
		else element[name] = value;
	}
	element.append(...children);
	return element;
};
