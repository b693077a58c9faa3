import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { connect, isIP } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Knex } from "knex";

/** Each check resolves when the service answers and rejects with a cause that may be shown. */
export type Check = () => Promise<void>;

export const checkDatabase =
	(database: Knex): Check =>
	async () => {
		await database.raw("select 1");
	};

const word = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const command = (...words: string[]): string => `*${words.length}\r\n${words.map(word).join("")}`;

/** Speaks three words of Redis's protocol, so that this bundle needs no client of its own. */
export const checkRedis =
	(redisUrl: string): Check =>
	() =>
		new Promise((resolve, reject) => {
			const url = new URL(redisUrl);
			const target = { host: url.hostname, port: Number(url.port || 6379) };
			const named = isIP(url.hostname) ? target : { ...target, servername: url.hostname };
			const socket = url.protocol === "rediss:" ? connectTls(named) : connect(target);
			const fail = (cause: string): void => {
				socket.destroy();
				reject(new Error(cause));
			};
			let heard = "";
			socket.setTimeout(2_000, () => fail("no answer"));
			socket.on("error", () => fail("no connection"));
			socket.on("data", (chunk) => {
				heard += chunk.toString("utf8");
				if (heard.includes("+PONG")) {
					socket.destroy();
					resolve();
				} else if (/^-/m.test(heard)) fail("refused");
			});
			const password = decodeURIComponent(url.password);
			const user = decodeURIComponent(url.username) || "default";
			socket.write((password ? command("AUTH", user, password) : "") + command("PING"));
		});

export const checkFolder =
	(root: string): Check =>
	async () => {
		try {
			await access(root, constants.R_OK | constants.W_OK);
		} catch {
			throw new Error("the media folder cannot be read and written");
		}
	};

/** Any answer below 500 shows that the service is there; whether a key is right shows itself when it is used. */
export const checkHttp =
	(url: string, isUp: (response: Response) => boolean = (response) => response.status < 500): Check =>
	async () => {
		let response: Response;
		try {
			response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
		} catch {
			throw new Error("no answer");
		}
		await response.body?.cancel();
		if (!isUp(response)) throw new Error(`answered ${response.status}`);
	};
