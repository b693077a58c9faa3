import { isLoopback, type Profile } from "@harborsmith/contract/settings";

type Settings = Record<string, string | undefined>;

/** What documents, examples and demos use; nobody draws it at random. */
const wellKnown =
	/change.?me|replace.?(me|with|this)|your.?secret|example|placeholder|harborsmith.?demo|d1r3ctu5|password/i;

/** Why a secret would not keep one out, or undefined for a good one. */
const weakness = (secret: string | undefined): string | undefined => {
	if (!secret) return "is missing";
	if (secret.length < 32) return "is shorter than 32 characters";
	if (wellKnown.test(secret)) return "is a value from an example";
	return new Set(secret).size < 10 ? "is not random" : undefined;
};

/**
 * Production runs on the real services and on secrets that nobody knows.
 * @throws Error that names each variable and what is wrong with it, never its value
 */
export const refuseInProduction = (
	profile: Profile,
	{ secrets = {}, services = {} }: { secrets?: Settings; services?: Settings },
): void => {
	if (profile !== "production") return;
	const lines = Object.entries(secrets).flatMap(([name, secret]) => {
		const why = weakness(secret);
		return why ? [`  ${name} ${why}`] : [];
	});
	for (const [name, address] of Object.entries(services)) {
		if (address && isLoopback(address)) lines.push(`  ${name} points at a stand-in`);
	}
	if (lines.length === 0) return;
	throw new Error(`Harborsmith cannot start, production refuses these environment variables:\n${lines.join("\n")}`);
};
