import { defineComponent, h, type VNode } from "vue";
import { messages } from "../../i18n/catalogue.ts";
import { provideSite, type SiteProps } from "../../i18n/use-site.ts";

/** What an island's page gives it, for tests. */
export const siteProps: SiteProps = { locale: "en", api_url: "http://api.test", catalogue: messages("en") };

/** A root as islands have one, so that a component can be tested alone. */
export function inIsland(render: () => VNode) {
	return defineComponent({
		setup() {
			provideSite(siteProps);
			return () => h("main", [render()]);
		},
	});
}
