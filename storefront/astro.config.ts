import node from "@astrojs/node";
import vue from "@astrojs/vue";
import { defineConfig, memoryCache } from "astro/config";

export default defineConfig({
	output: "server",
	adapter: node({ mode: "standalone", bodySizeLimit: 64 * 1024 }),
	integrations: [vue()],
	session: false,
	trailingSlash: "ignore",
	compressHTML: true,
	build: { inlineStylesheets: "never", assets: "assets" },
	devToolbar: { enabled: false },
	markdown: { syntaxHighlight: false },
	// Pages opt in with Astro.cache.set(); a page whose content depends on dates never does.
	cache: { provider: memoryCache({ max: 500 }) },
	security: {
		checkOrigin: true,
		// Inline scripts of islands are allowed by hash; addresses that are known at run time are added by the middleware.
		csp: { directives: ["base-uri 'self'", "object-src 'none'", "form-action 'self'"] },
	},
	vite: {
		define: { __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false" },
		build: { assetsInlineLimit: 0 },
	},
});
