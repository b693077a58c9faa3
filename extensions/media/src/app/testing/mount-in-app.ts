import { API_INJECT, STORES_INJECT } from "@directus/constants";
import { mount } from "@vue/test-utils";
import { type Component, defineComponent, h } from "vue";

type Call = { method: "get" | "post"; url: string; body?: unknown; options?: Record<string, unknown> };
type Answer = (call: Call) => unknown;

/** A piece of the Directus app's own furniture, reduced to what our parts rely on. */
const plain = (tag: string) =>
	defineComponent({
		inheritAttrs: true,
		setup:
			(_props, { slots }) =>
			() =>
				h(tag, slots.default?.()),
	});

const components = {
	VIcon: defineComponent({ props: ["name"], setup: (props) => () => h("i", { "data-icon": props.name }) }),
	VButton: plain("button"),
	VNotice: defineComponent({
		props: ["type"],
		setup:
			(props, { slots }) =>
			() =>
				h("aside", { "data-type": props.type ?? "info" }, slots.default?.()),
	}),
	RouterLink: defineComponent({
		props: ["to"],
		setup:
			(props, { slots }) =>
			() =>
				h("a", { href: props.to }, slots.default?.()),
	}),
};

export interface AppOptions {
	/** Answers the requests of the part. Throw for a failed one. */
	answer: Answer;
	/** What the server says of uploads. */
	uploads?: { tus?: boolean; chunkSize?: number };
	mayCreate?: boolean;
}

/** Mounts an app part as the Directus app would, with its requests answered by the test. */
export function mountInApp(
	part: Component,
	props: Record<string, unknown>,
	{ answer, uploads, mayCreate = true }: AppOptions,
) {
	const calls: Call[] = [];
	const request = async (call: Call) => {
		calls.push(call);
		return { data: await answer(call) };
	};
	const api = {
		defaults: { baseURL: "/" },
		get: (url: string, options?: Record<string, unknown>) => request({ method: "get", url, options }),
		post: (url: string, body?: unknown, options?: Record<string, unknown>) =>
			request({ method: "post", url, body, options }),
	};
	const stores = {
		useServerStore: () => ({ info: { uploads } }),
		usePermissionsStore: () => ({ hasPermission: () => mayCreate }),
	};
	const wrapper = mount(part, {
		props,
		attachTo: document.body,
		global: { components, provide: { [API_INJECT]: api, [STORES_INJECT]: stores } },
	});
	return { wrapper, calls };
}
