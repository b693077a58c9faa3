import { defineDisplay } from "@directus/extensions-sdk";
import { defineComponent, h } from "vue";
import { readerLocale } from "./reader-locale.ts";

type Config = Pick<Parameters<typeof defineDisplay>[0], "id" | "name" | "description" | "icon" | "types">;

/** A display that says a value in the reader's language, with digits that stand below each other. */
export const inWordsDisplay = (config: Config, words: (value: unknown, locale: string) => string) => {
	const text = (value: unknown): string => (value === null || value === undefined ? "" : words(value, readerLocale()));
	const component = defineComponent({
		props: { value: { type: null, default: null } },
		setup: (props) => () => h("span", { style: { fontVariantNumeric: "tabular-nums" } }, text(props.value)),
	});
	return defineDisplay({ ...config, component, handler: text, options: [] });
};
