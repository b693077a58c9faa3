/** True for pages that only the guest of a booking sees: no cache keeps them and no other site learns their address. */
export function isPersonal(path: string): boolean {
	return /^\/(book|booking|account)(\/|$)/.test(path);
}

/** True for the page that the realm answers to in a hidden frame of this site. */
export const isFramed = (path: string): boolean => /^\/account\/session\/?$/.test(path);

/** Headers of every page. Content-Security-Policy is made by Astro from the page's own scripts. */
export function securityHeaders(path: string): Record<string, string> {
	return {
		"X-Content-Type-Options": "nosniff",
		"X-Frame-Options": isFramed(path) ? "SAMEORIGIN" : "DENY",
		"Referrer-Policy": isPersonal(path) ? "no-referrer" : "strict-origin-when-cross-origin",
		"Permissions-Policy": 'camera=(), microphone=(), geolocation=(), payment=(self "https://js.stripe.com")',
		"Cross-Origin-Opener-Policy": "same-origin-allow-popups",
		...(isPersonal(path) ? { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" } : {}),
	};
}
