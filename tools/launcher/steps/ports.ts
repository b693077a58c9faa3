import type { Settings } from "../env/settings.ts";
import { portAnswers } from "../process/ready.ts";

/** Throws before anything has started when a port that this start needs is in use. */
export async function checkPorts(settings: Settings): Promise<void> {
	const wanted = Object.entries(settings).filter((entry): entry is [string, number] => entry[0].endsWith("_PORT"));
	const needed = wanted.filter(([name]) => {
		if (name === "POSTGRES_PORT") return !settings.DATABASE_URL;
		if (name === "REDIS_PORT") return !settings.REDIS_URL;
		if (name === "STRIPE_PORT") return !settings.STRIPE_SECRET_KEY;
		if (name === "KEYCLOAK_PORT") return !settings.KEYCLOAK_ISSUER;
		if (name.startsWith("MAIL_")) return !settings.SMTP_URL;
		return true;
	});
	const seen = new Map<number, string>();
	for (const [name, port] of needed) {
		const other = seen.get(port);
		if (other) throw new Error(`${name} and ${other} are both ${port}. Give each its own port.`);
		seen.set(port, name);
	}
	const used = await Promise.all(
		needed.map(async ([name, port]) => ((await portAnswers(port)) ? `${port} (${name})` : "")),
	);
	const taken = used.filter((entry) => entry !== "");
	if (taken.length === 0) return;
	throw new Error(
		`Port ${taken.join(", ")} is in use. Stop what listens there, or move it, for example: ${taken[0]?.match(/\((.*)\)/)?.[1] ?? "DIRECTUS_PORT"}=9055 npm start`,
	);
}
