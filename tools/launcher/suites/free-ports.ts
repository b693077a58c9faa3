import { createServer } from "node:net";

const names = ["DIRECTUS", "STOREFRONT", "WORKER", "POSTGRES", "REDIS", "STRIPE", "KEYCLOAK", "MAIL", "MAIL_HTTP"];

/** Settings that move every service of a start to a free port, and some more ports for what else is started. */
export async function ownPorts(more: number): Promise<{ env: Record<string, string>; more: number[] }> {
	const ports = await freePorts(names.length + more);
	const env = Object.fromEntries(names.map((name, index) => [`${name}_PORT`, String(ports[index])]));
	return { env, more: ports.slice(names.length) };
}

/** Ports that nothing listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, () => {
			const server = createServer();
			return new Promise<typeof server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
		}),
	);
	const ports = servers.map((server) => {
		const address = server.address();
		return typeof address === "object" && address ? address.port : 0;
	});
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}
