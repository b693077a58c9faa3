/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		locale: import("./i18n/locale.ts").Locale;
		/** The path without the language prefix, e.g. `/fleet` for `/es/fleet`. */
		path: string;
		/** Where the visitor wanted to go when Directus did not answer. */
		unreachable?: string;
	}
}

declare module "hls.js/light" {
	export { default } from "hls.js";
}
