import { defineDisplay } from "@directus/extensions-sdk";
import { defineComponent, h } from "vue";
import { readerLocale } from "./reader-locale.ts";

type Config = Pick<Parameters<typeof defineDisplay>[0], "id" | "name" | "description" | "icon" | "types">;

type Options = Record<string, unknown>;

/** A display that says a value in the reader's language, with digits that stand below each other. */
export const inWordsDisplay = (config: Config, words: (value: unknown, locale: string, options: Options) => string) => {
	const text = (value: unknown, options: Options): string =>
		value === null || value === undefined ? "" : words(value, readerLocale(), options);
	const component = defineComponent({
		inheritAttrs: false,
		props: { value: { type: null, default: null } },
		setup:
			(props, { attrs }) =>
			() =>
				h("span", { style: { fontVariantNumeric: "tabular-nums" } }, text(props.value, attrs)),
	});
	return defineDisplay({ ...config, component, handler: (value, options) => text(value, options ?? {}), options: [] });
};
