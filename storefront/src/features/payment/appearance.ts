import type { Appearance } from "@stripe/stripe-js";

/** Our tokens for the card form, which is drawn in a frame of the payment company and cannot read our styles. */
export function appearance(element: Element): Appearance {
	const probe = document.createElement("span");
	element.append(probe);
	const color = (token: string): string => {
		probe.style.color = `var(${token})`;
		return getComputedStyle(probe).color;
	};
	const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
	const result: Appearance = {
		theme: dark ? "night" : "stripe",
		variables: {
			colorPrimary: color("--accent"),
			colorBackground: color("--surface"),
			colorText: color("--ink"),
			colorDanger: color("--port"),
			fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
			fontSizeBase: "16px",
			borderRadius: "6px",
			spacingUnit: "5px",
		},
	};
	probe.remove();
	return result;
}
