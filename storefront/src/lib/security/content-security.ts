/** Addresses outside this site that a page may use. */
export interface Sources {
	/** Directus: API, pictures, films. */
	directus: string;
	keycloak?: string;
	/** Origin of the payment script, on pages that take money. */
	payment?: string;
	/** Whether this site may show the page in a frame of its own; nobody else ever may. */
	framed?: boolean;
}

const stripe = {
	script: "https://js.stripe.com https://*.js.stripe.com",
	frame: "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
	connect: "https://api.stripe.com",
};

function directive(name: string, ...values: (string | undefined)[]): string {
	return [name, ...new Set(values.filter(Boolean).flatMap((value) => value?.split(" ")))].join(" ");
}

/**
 * Completes the policy that Astro writes (script and style hashes of this page) with the addresses that are known only
 * at run time. Payment addresses are allowed only on pages that take money.
 */
export function contentSecurity(policy: string, { directus, keycloak, payment, framed = false }: Sources): string {
	// An error page passes the middleware twice; the second time its policy is complete.
	if (policy.startsWith("default-src")) return policy;
	const pays = payment !== undefined;
	const rules = [
		"default-src 'self'",
		directive("frame-ancestors", framed ? "'self'" : "'none'"),
		"font-src 'self'",
		directive("img-src", "'self'", "data:", directus),
		directive("media-src", "'self'", "blob:", directus),
		directive("worker-src", "'self'", "blob:"),
		directive("connect-src", "'self'", directus, keycloak, payment, pays ? stripe.connect : undefined),
		directive("frame-src", "'self'", keycloak, payment, pays ? stripe.frame : undefined),
	];
	const scripts = directive("script-src 'self'", payment, pays ? stripe.script : undefined);
	return `${rules.join("; ")}; ${policy.replace("script-src 'self'", scripts)}`;
}
