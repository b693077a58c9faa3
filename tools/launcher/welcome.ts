import type { Runtime } from "./runtime.ts";

/** What a person needs to know once everything runs. */
export function welcome(runtime: Runtime, seconds: number): string {
	const rows = [
		["Storefront", runtime.storefront.url],
		["Directus app", `${runtime.directus.url}/admin`],
		["Mail inbox (demo)", runtime.mail.inbox_url],
		["API", `${runtime.directus.url}/charter/openapi.json`],
	];
	const logins = [
		["admin", runtime.directus.admin_email, runtime.directus.admin_password],
		...runtime.personas.map(({ role, email, password }) => [role, email, password]),
	];
	const table = (lines: string[][]): string =>
		lines
			.map(
				(cells) =>
					`    ${cells
						.map((cell, index) => cell.padEnd(index === 0 ? 20 : 36))
						.join("")
						.trimEnd()}`,
			)
			.join("\n");
	return `
Ready after ${seconds.toFixed(1)} s.

${table(rows)}

  Demo logins
${table(logins)}

  Demo card 4242 4242 4242 4242, any future date, any CVC. Nothing is charged.
  Ctrl-C stops everything.
`;
}
