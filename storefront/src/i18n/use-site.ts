import { formatPrice } from "@harborsmith/domain/money";
import { type InjectionKey, inject, provide } from "vue";
import type { Catalogue, MessageKey, Translate } from "./catalogue.ts";
import { type Locale, locales, localPath } from "./locale.ts";
import { formatMessage } from "./message.ts";
import { useLanguageLink } from "./use-language-link.ts";

/** What every island gets from its page. */
export interface SiteProps {
	locale: Locale;
	/** Directus as the browser reaches it. */
	api_url: string;
	/** Messages of this language that the island uses. */
	catalogue: Catalogue;
}

export interface Site {
	locale: string;
	api_url: string;
	t: Translate;
	money: (cents: number, currency: string) => string;
	path: (path: string) => string;
}

const siteKey: InjectionKey<Site> = Symbol("site");

/** Called once by the root of an island; its children call `useSite()`. */
export function provideSite(props: SiteProps): Site {
	const { format } = locales[props.locale];
	const site: Site = {
		locale: format,
		api_url: props.api_url,
		t: (key: MessageKey, values = {}) => formatMessage(props.catalogue[key] ?? key, values, format),
		money: (cents, currency) => formatPrice(cents, currency, format),
		path: (path) => localPath(props.locale, path),
	};
	provide(siteKey, site);
	useLanguageLink();
	return site;
}

/** Language, money and addresses of the island a component sits in. */
export function useSite(): Site {
	const site = inject(siteKey);
	if (!site) throw new Error("useSite() needs an island root that called provideSite().");
	return site;
}
