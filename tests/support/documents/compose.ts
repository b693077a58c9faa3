import { parse } from "yaml";
import { z } from "zod";
import { read } from "./repository.ts";

const Service = z.looseObject({
	image: z.string(),
	build: z.object({ context: z.string(), dockerfile: z.string().optional() }).optional(),
	user: z.string(),
	restart: z.string(),
	read_only: z.boolean(),
	cap_drop: z.array(z.string()),
	cap_add: z.array(z.string()).default([]),
	privileged: z.boolean().default(false),
	security_opt: z.array(z.string()),
	environment: z.record(z.string(), z.string()).default({}),
	networks: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]),
	ports: z.array(z.string()).default([]),
	volumes: z.array(z.string()).default([]),
	depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
	stop_grace_period: z.string().optional(),
	healthcheck: z.object({ test: z.array(z.string()) }).optional(),
	deploy: z.object({
		replicas: z.number().optional(),
		resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string(), pids: z.number() }) }),
	}),
});

const Compose = z.looseObject({
	services: z.record(z.string(), Service),
	networks: z.record(z.string(), z.object({ internal: z.boolean().optional() }).nullable()),
	volumes: z.record(z.string(), z.unknown()),
});

export type Service = z.output<typeof Service>;

export const composeText = read("docker-compose.yml");
export const compose = Compose.parse(parse(composeText, { merge: true }));
export const services: readonly [name: string, service: Service][] = Object.entries(compose.services);

export const networksOf = ({ networks }: Service): string[] =>
	Array.isArray(networks) ? networks : Object.keys(networks);

/** Every variable that the file asks its surroundings for, with what stands behind the name: `:?why`, `:-default` or nothing. */
export const variables: readonly { name: string; rest: string }[] = [
	...composeText.matchAll(/(?<!\$)\$\{([A-Z][A-Z0-9_]*)([^}]*)\}/g),
].map(([, name = "", rest = ""]) => ({ name, rest }));
