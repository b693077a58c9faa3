import { defineMiddleware } from "astro:middleware";
import { env } from "./env.ts";
import { paymentOrigin } from "./features/payment/payment.server.ts";
import { localPath, splitPath } from "./i18n/locale.ts";
import { isApiError } from "./lib/api/api-error.ts";
import { visitor, visitorAddress } from "./lib/api/visitor.server.ts";
import { contentSecurity } from "./lib/security/content-security.ts";
import { isFramed, isPersonal, securityHeaders } from "./lib/security/headers.ts";

async function completePolicy(policy: string, path: string): Promise<string> {
	const { PUBLIC_DIRECTUS_URL, KEYCLOAK_ISSUER } = env();
	return contentSecurity(policy, {
		directus: PUBLIC_DIRECTUS_URL,
		keycloak: KEYCLOAK_ISSUER ? new URL(KEYCLOAK_ISSUER).origin : undefined,
		framed: isFramed(path),
		payment: isPersonal(path) ? await paymentOrigin() : undefined,
	});
}

export const onRequest = defineMiddleware(async (context, next) => {
	const { locale, path } = splitPath(context.url.pathname);
	// Astro's own picture service: no page uses it, and it would draw any size for anybody.
	if (context.url.pathname === "/_image") return new Response(null, { status: 404 });
	context.locals.locale = locale;
	context.locals.path = path;
	const address = visitorAddress(
		context.clientAddress,
		context.request.headers.get("X-Forwarded-For"),
		env().IP_TRUST_PROXY,
	);
	const response = await visitor.run({ address }, () =>
		(path === context.url.pathname ? next() : next(path + context.url.search)).catch((error: unknown) => {
			// An address that the booking service cannot read leads nowhere; that is no failure of the site.
			if (isApiError(error, "INVALID_INPUT", "NOT_FOUND")) return context.rewrite(localPath(locale, "/404"));
			if (!isApiError(error, "UNREACHABLE", "SERVICE_UNAVAILABLE", "MAINTENANCE_MODE")) throw error;
			process.stderr.write(`${path}: ${error.message}\n`);
			context.locals.unreachable = path + context.url.search;
			return context.rewrite(localPath(locale, "/503"));
		}),
	);
	const policy = response.headers.get("Content-Security-Policy");
	if (policy) response.headers.set("Content-Security-Policy", await completePolicy(policy, path));
	for (const [name, value] of Object.entries(securityHeaders(path))) response.headers.set(name, value);
	return response;
});
