export type EarlyRoute = { name: "fleet" } | { name: "yacht"; slug: string } | { name: "availability"; slug: string };

const prefix = "/charter/";
const yachts = "yachts/";
const availability = "/availability";

const decoded = (text: string): string | undefined => {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
};

/** Which of the early routes a path names. Plain string work: every request of Directus passes here. */
export const matchRoute = (path: string): EarlyRoute | undefined => {
	if (!path.startsWith(prefix)) return undefined;
	const rest = path.slice(prefix.length);
	if (rest === "fleet") return { name: "fleet" };
	if (!rest.startsWith(yachts)) return undefined;
	const tail = rest.slice(yachts.length);
	const isCalendar = tail.endsWith(availability);
	const slug = decoded(isCalendar ? tail.slice(0, -availability.length) : tail);
	if (!slug || slug.includes("/")) return undefined;
	return { name: isCalendar ? "availability" : "yacht", slug };
};
