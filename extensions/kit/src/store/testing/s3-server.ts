import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, constants, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";

export interface S3TestServer {
	/** Which program answers, for the suite to print. */
	name: string;
	/** The `STORAGE_*` variables of a fresh bucket. */
	env: Record<string, string>;
	stop(): Promise<void>;
}

interface Candidate {
	program: string;
	args: (folder: string, port: number) => string[];
	env: (key: string, secret: string) => Record<string, string>;
}

/** Servers that check signatures and know ListParts, and that one program file is enough for. */
const candidates: Candidate[] = [
	{
		program: "versitygw",
		args: (folder, port) => [
			"--port",
			`127.0.0.1:${port}`,
			"posix",
			"--sidecar",
			join(folder, "meta"),
			join(folder, "objects"),
		],
		env: (key, secret) => ({ ROOT_ACCESS_KEY: key, ROOT_SECRET_KEY: secret }),
	},
	{
		program: "minio",
		args: (folder, port) => ["server", "--quiet", "--address", `127.0.0.1:${port}`, join(folder, "objects")],
		env: (key, secret) => ({ MINIO_ROOT_USER: key, MINIO_ROOT_PASSWORD: secret }),
	},
];

async function find(program: string): Promise<string | undefined> {
	const folders = [...(process.env.PATH ?? "").split(delimiter), join(homedir(), "go", "bin")];
	for (const folder of folders) {
		const path = join(folder, program);
		if (
			await access(path, constants.X_OK).then(
				() => true,
				() => false,
			)
		)
			return path;
	}
	return undefined;
}

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});

async function makeBucket(client: S3Client, Bucket: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		try {
			await client.send(new CreateBucketCommand({ Bucket }));
			return;
		} catch (error) {
			if (tries > 50) throw error;
			await wait(100);
		}
	}
}

/** Starts the first S3 server that this machine has, or returns undefined when it has none. */
export async function startS3Server(): Promise<S3TestServer | undefined> {
	for (const candidate of candidates) {
		const path = await find(candidate.program);
		if (!path) continue;
		const folder = await mkdtemp(join(tmpdir(), "harborsmith-s3-"));
		const [key, secret, port] = [randomBytes(10).toString("hex"), randomBytes(20).toString("hex"), await freePort()];
		for (const name of ["objects", "meta"]) await mkdir(join(folder, name));
		const child = spawn(path, candidate.args(folder, port), {
			env: { PATH: process.env.PATH, HOME: folder, ...candidate.env(key, secret) },
			stdio: "ignore",
		});
		const endpoint = `http://127.0.0.1:${port}`;
		const credentials = { accessKeyId: key, secretAccessKey: secret };
		const stop = async () => {
			child.kill("SIGKILL");
			await rm(folder, { recursive: true, force: true });
		};
		const client = new S3Client({ region: "us-east-1", endpoint, credentials, forcePathStyle: true, maxAttempts: 1 });
		try {
			await makeBucket(client, "media");
		} catch (error) {
			await stop();
			throw error;
		}
		const env = {
			STORAGE_LOCATIONS: "s3",
			STORAGE_S3_DRIVER: "s3",
			STORAGE_S3_KEY: key,
			STORAGE_S3_SECRET: secret,
			STORAGE_S3_BUCKET: "media",
			STORAGE_S3_REGION: "us-east-1",
			STORAGE_S3_ENDPOINT: endpoint,
			STORAGE_S3_FORCE_PATH_STYLE: "true",
		};
		return { name: candidate.program, env, stop };
	}
	return undefined;
}
