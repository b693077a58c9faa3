import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realmRoleMapping, roleId, withTimeLimit } from "../../directus/testing/index.ts";
import { compose, composeText, networksOf, type Service, services, variables } from "../support/documents/compose.ts";
import { files, read, root } from "../support/documents/repository.ts";

const oneShots = ["setup", "bucket"];
/** Services whose image must write to its own folders, and why. */
const writable: Record<string, string> = { keycloak: "compiles its configuration into its own folder at start" };
const isSecret = /SECRET|PASSWORD|TOKEN|(STRIPE|S3)_.*KEY$|SMTP_URL/;

const find = (name: string): Service => {
	const service = compose.services[name];
	if (!service) throw new Error(`There is no service ${name}.`);
	return service;
};

describe.each(services)("service %s", (name, service) => {
	it("runs as an unprivileged user, without capabilities, on a file system that it cannot write", () => {
		expect(service.user).toMatch(/^[1-9]\d*:\d+$/);
		expect(service.cap_drop).toEqual(["ALL"]);
		expect(service.cap_add).toEqual([]);
		expect(service.privileged).toBe(false);
		expect(service.security_opt).toContain("no-new-privileges:true");
		expect(service.read_only).toBe(!(name in writable));
	});

	it("comes from an image of one version", () => {
		expect(service.image).toMatch(/:[A-Za-z0-9.-]*\d[A-Za-z0-9.-]*$/);
		expect(service.image).not.toMatch(/:(latest|\d+)$/);
		if (service.build) expect(existsSync(join(root, dockerfileOf(service)))).toBe(true);
	});

	it("is restarted and watched, or runs once", () => {
		if (oneShots.includes(name)) {
			expect(service.restart).toBe("no");
		} else {
			expect(service.restart).toBe("unless-stopped");
			expect(service.healthcheck?.test[0]).toMatch(/^CMD/);
		}
	});

	it("is limited in processor, memory and processes", () => {
		expect(service.deploy.resources.limits).toMatchObject({
			cpus: expect.any(String),
			memory: expect.any(String),
			pids: expect.any(Number),
		});
	});

	it("waits for services that exist", () => {
		for (const [other, { condition }] of Object.entries(service.depends_on)) {
			const wanted = oneShots.includes(other) ? "service_completed_successfully" : "service_healthy";
			expect([other, condition]).toEqual([other, wanted]);
			expect(compose.services[other]).toBeDefined();
		}
	});

	it("keeps only named volumes and files of the repository, and those read-only", () => {
		for (const volume of service.volumes) {
			const [source = "", , mode] = volume.split(":");
			if (source.startsWith("./")) expect([files.includes(source.slice(2)), mode]).toEqual([true, "ro"]);
			else expect(Object.keys(compose.volumes)).toContain(source);
		}
	});

	it("has no secret written down", () => {
		for (const [variable, value] of Object.entries(service.environment)) {
			if (isSecret.test(variable) && !/^(true|false)?$/.test(value))
				expect([variable, value]).toEqual([variable, expect.stringContaining("${")]);
		}
	});
});

describe("secrets", () => {
	it("have no default: a missing one stops the start with a sentence", () => {
		for (const { name, rest } of variables.filter((variable) => isSecret.test(variable.name))) {
			expect([name, rest]).toEqual([name, expect.stringMatching(/^(:\?.{8,})?$/)]);
		}
		const explained = new Set(variables.filter(({ rest }) => rest.startsWith(":?")).map(({ name }) => name));
		const bare = variables.filter(({ rest }) => rest === "").map(({ name }) => name);
		expect(bare.filter((name) => !explained.has(name))).toEqual([]);
	});
});

describe("networks", () => {
	it("let nothing but the proxy be reached from outside", () => {
		expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(["proxy"]);
		expect(compose.networks.data).toEqual({ internal: true });
	});

	it("keep databases, queues and files away from the proxy and from the internet", () => {
		for (const name of ["postgres", "redis-queue", "redis-cache", "minio", "bucket", "setup", "worker-media"]) {
			expect([name, networksOf(find(name))]).toEqual([name, ["data"]]);
		}
		expect(networksOf(find("proxy"))).toEqual(["edge"]);
		expect(networksOf(find("storefront"))).toEqual(["edge"]);
	});
});

describe("the two Redis", () => {
	const command = (name: string) => JSON.stringify(find(name).command);

	it("never drop a job, may drop a cache entry, and ask for a password", () => {
		expect(command("redis-queue")).toMatch(/--appendonly yes.*noeviction/);
		expect(command("redis-cache")).toMatch(/allkeys-lru/);
		expect(command("redis-queue")).toContain("--requirepass");
		expect(command("redis-cache")).toContain("--requirepass");
		expect(find("worker").environment.REDIS_URL).toContain("redis-queue");
		expect(find("directus").environment.REDIS).toContain("redis-cache");
	});
});

describe("Directus", () => {
	const { environment } = find("directus");

	it("is hardened", () => {
		expect(environment).toMatchObject({
			HARBORSMITH_PROFILE: "production",
			EXTENSIONS_MUST_LOAD: "true",
			CACHE_SCHEMA_FREEZE_ENABLED: "true",
			CACHE_SCHEMA_MAX_ITERATIONS: "3",
			CACHE_SCHEMA_SYNC_TIMEOUT: "3000",
			IP_TRUST_PROXY: "1",
			MCP_ENABLED: "false",
			AI_ENABLED: "false",
			TELEMETRY: "false",
			SESSION_COOKIE_SECURE: "true",
			TZ: "UTC",
		});
		expect(environment.WEBSOCKETS_REST_AUTH).toMatch(/^(handshake|strict)$/);
		expect(environment.WEBSOCKETS_COLLAB_ENABLED).toBe("false");
		expect(environment.STRIPE_API_BASE).toBeUndefined();
	});

	it("logs no key to a booking, and still none of what it leaves out by itself", () => {
		const paths = environment.LOGGER_REDACT__PATHS?.replace(/^array:/, "").split(",");
		expect(paths).toEqual([
			"req.headers.authorization",
			"req.headers.cookie",
			"res.headers",
			"req.query.access_token",
			'req.headers["x-manage-token"]',
		]);
	});

	it("gives staff the roles of this installation, and nobody administration", () => {
		const mapping = environment.AUTH_KEYCLOAK_ROLE_MAPPING ?? "";
		expect(JSON.parse(mapping.replace(/^json:/, ""))).toEqual(realmRoleMapping);
		expect(mapping).not.toContain(roleId("admin"));
		expect(environment.AUTH_KEYCLOAK_DEFAULT_ROLE_ID).toBe(roleId("customer"));
	});

	it("differs from the setup that prepares its database by the first administrator and the accounts only", () => {
		const extra = Object.keys(find("setup").environment).filter((name) => !(name in environment));
		expect(extra.sort()).toEqual([
			"ADMIN_EMAIL",
			"ADMIN_PASSWORD",
			"ADMIN_TOKEN",
			"HARBORSMITH_TAKE_OVER",
			"STOREFRONT_TOKEN",
			"WORKER_TOKEN",
		]);
		const { DB_CONNECTION_STRING: _limited, ...shared } = environment;
		expect(find("setup").environment).toMatchObject(shared);
	});

	it("gives a statement half a minute, and the setup all the time that it needs", () => {
		const filled = (text = ""): string => text.replace(/\$\{[^}]*\}/g, "secret");
		const unlimited = filled(find("setup").environment.DB_CONNECTION_STRING);
		expect(unlimited).not.toContain("timeout");
		expect(filled(environment.DB_CONNECTION_STRING)).toBe(withTimeLimit(unlimited));
	});
});

describe("the workers", () => {
	it.each(["worker", "worker-media"])("%s may finish its jobs before the engine kills it", (name) => {
		const { environment, stop_grace_period = "10s" } = find(name);
		const farewellMs = Number(/farewellMs = (\d+)/.exec(read("worker/src/main.ts"))?.[1]);
		expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(
			Number(environment.WORKER_GRACE_MS) + farewellMs,
		);
	});
});

describe("images", () => {
	it("of MinIO come from quay.io, since Docker Hub no longer has any", () => {
		const named = [composeText, ...files.filter((file) => file.endsWith("Dockerfile")).map(read)].join("\n");
		expect(named.match(/\S*minio\/m(inio|c):/g)).toEqual(["quay.io/minio/mc:", "quay.io/minio/minio:"]);
	});
});

describe("Dockerfiles", () => {
	const dockerfiles = files.filter((file) => file.endsWith("Dockerfile"));

	it("are all used", () => {
		const used = services.flatMap(([, service]) => (service.build ? [dockerfileOf(service)] : []));
		expect([...new Set(used)].sort()).toEqual([...dockerfiles].sort());
	});

	it.each(dockerfiles)("%s pins its images, ends as an unprivileged user and installs from the lock file", (file) => {
		const text = read(file);
		for (const [, image = ""] of text.matchAll(/^FROM (\S+)/gm)) {
			if (!new RegExp(`AS ${image}$`, "m").test(text)) expect(image).toMatch(/:\S*\d+\.\S*|:RELEASE\./);
		}
		expect(text.match(/^USER (.+)$/gm)?.at(-1)).toMatch(/USER (node|\d{3,}:\d+)$/);
		expect(text).not.toMatch(/npm (i|install)\b/);
		expect(text).not.toMatch(/^(ARG|ENV) .*(SECRET|PASSWORD|TOKEN)/m);
	});

	it("run the same Node as the launcher", () => {
		const version = /version = "(\d+\.\d+\.\d+)"/.exec(read("tools/launcher/bootstrap/node22.mjs"))?.[1];
		for (const file of dockerfiles) {
			for (const [, node = ""] of read(file).matchAll(/^FROM node:(\S+)/gm))
				expect([file, node]).toEqual([file, `${version}-bookworm-slim`]);
		}
	});

	it("copy every workspace's manifest before npm ci, which compares them with the lock file", () => {
		const manifests = files.filter(
			(file) => /^[^/]+(\/[^/]+)?\/package\.json$/.test(file) && !file.startsWith("tests/"),
		);
		for (const file of dockerfiles.filter((name) => read(name).includes("npm ci"))) {
			const missing = manifests.filter((manifest) => !read(file).includes(`COPY ${manifest} `));
			expect([file, missing]).toEqual([file, []]);
		}
	});
});

function dockerfileOf({ build }: Service): string {
	const context = build?.context === "." ? "" : `${build?.context}/`;
	return build?.dockerfile ?? `${context}Dockerfile`;
}
