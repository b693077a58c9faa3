import type { Accountability, HookExtensionContext, RegisterFunctions } from "@directus/types";
import { handler, parse, refuse } from "@harborsmith/kit";
import type { Application, NextFunction, Request, Response } from "express";
import { decodeJwt } from "jose";
import { z } from "zod";
import { type Attempt, createThrottle } from "./throttle.ts";

const credentials = z.object({ email: z.string().max(500) });
const doors: { path: RegExp; kind: Attempt["kind"] }[] = [
	{ path: /^\/auth\/login(\/|$)/i, kind: "sign-in" },
	{ path: /^\/auth\/password\/request\/?$/i, kind: "reset" },
];
/** Where the password or a code of somebody who is signed in can be guessed. */
const factorDoor = /^\/users\/me\/tfa\/(generate|enable|disable)\/?$/i;
const secrets = z.object({ password: z.optional(z.string().max(500)), otp: z.optional(z.string().max(50)) });
/** Where a token from a mail gives an account a new password, once Directus has accepted it. */
const mailDoor = /^\/(auth\/password\/reset|users\/invite\/accept)\/?$/i;
const graphQlDoor = /\bauth_(login|password_request)\b/;
const mailed = z.object({ token: z.string() });
const addressee = z.object({ email: z.string() });
const graphQl = z.object({ query: z.string() });

type DirectusRequest = Request & { accountability?: Accountability | null };
const addressOf = ({ accountability, ip }: DirectusRequest): string => accountability?.ip ?? ip ?? "unknown";

const elsewhere = (way: string) => refuse("FORBIDDEN", "sign_in_elsewhere", { way });

/**
 * Wrong passwords slow down whoever types them and everybody who is new to that account, and suspend nobody. By GraphQL and WebSocket, where one message can carry
 * hundreds of attempts, nobody signs in with a password at all.
 */
export const throttleSignIn = ({ filter, action, init }: RegisterFunctions, directus: HookExtensionContext): void => {
	const { attempt, trust } = createThrottle(directus.database);

	const check = async (request: DirectusRequest): Promise<void> => {
		const asked = graphQl.safeParse(request.method === "GET" ? request.query : request.body);
		if (/^\/graphql/i.test(request.path) && asked.success && graphQlDoor.test(asked.data.query)) {
			throw elsewhere("GraphQL");
		}
		if (request.method === "POST" && factorDoor.test(request.path) && request.accountability?.user) {
			parse(secrets, request.body ?? {});
			const { user } = request.accountability;
			await attempt({ kind: "second-factor", account: user, address: addressOf(request) });
		}
		const door = doors.find(({ path }) => path.test(request.path));
		const typed = credentials.safeParse(request.body);
		if (request.method !== "POST" || !door || !typed.success) return;
		await attempt({ kind: door.kind, account: typed.data.email.trim(), address: addressOf(request) });
	};

	/** Who can read an account's mail is no stranger to it: their address waits for nobody else's mistakes. */
	const trustReader = async (request: DirectusRequest): Promise<void> => {
		const { email } = addressee.parse(decodeJwt(mailed.parse(request.body).token));
		await trust({ kind: "sign-in", account: email.trim(), address: addressOf(request) });
	};

	init("routes.before", (meta) => {
		const app: Application = meta.app;
		app.use((request: Request, response: Response, next: NextFunction) => {
			if (request.method !== "POST" || !mailDoor.test(request.path)) return next();
			response.once("finish", () => {
				if (response.statusCode >= 300) return;
				trustReader(request).catch((err) => directus.logger.warn({ err }, "A new password's address was not kept"));
			});
			next();
		});
		app.use((request: Request, response: Response, next: NextFunction) =>
			handler(async () => {
				await check(request);
				next();
			}, directus.logger)(request, response, next),
		);
	});

	filter("auth.login", (payload, { provider }, { accountability }) => {
		if (provider === "default" && accountability === null) throw elsewhere("WebSocket");
		return payload;
	});

	action("auth.login", async ({ payload, status, provider }, { accountability }) => {
		const typed = credentials.safeParse(payload);
		if (status !== "success" || provider !== "default" || !typed.success) return;
		await trust({ kind: "sign-in", account: typed.data.email.trim(), address: accountability?.ip ?? "unknown" });
	});
};
