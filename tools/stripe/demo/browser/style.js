/** Stripe's `appearance.variables` become these custom properties; the page may also set them itself. */
const properties = {
	colorPrimary: "--demo-card-primary",
	colorBackground: "--demo-card-background",
	colorText: "--demo-card-text",
	colorTextSecondary: "--demo-card-text-secondary",
	colorTextPlaceholder: "--demo-card-placeholder",
	colorDanger: "--demo-card-danger",
	colorBorder: "--demo-card-border",
	borderRadius: "--demo-card-radius",
	fontFamily: "--demo-card-font",
	fontSizeBase: "--demo-card-font-size",
	spacingUnit: "--demo-card-space",
};

export const applyAppearance = (host, appearance) => {
	for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
		if (properties[name]) host.style.setProperty(properties[name], String(value));
	}
};

const rules = `
:host { display: block; --primary: var(--demo-card-primary, light-dark(#0f4c81, #8fc3f0));
	--paper: var(--demo-card-background, light-dark(#ffffff, #12212f)); --ink: var(--demo-card-text, light-dark(#10263b, #e8eef4));
	--quiet: var(--demo-card-text-secondary, light-dark(#4a5f73, #b3c2d0)); --danger: var(--demo-card-danger, light-dark(#b3261e, #ffb4ab));
	--line: var(--demo-card-border, light-dark(#7d8fa1, #6f8499)); --radius: var(--demo-card-radius, 8px); --space: var(--demo-card-space, 4px);
	color: var(--ink); font: 400 var(--demo-card-font-size, 1rem)/1.5 var(--demo-card-font, system-ui, sans-serif); }
* { box-sizing: border-box; }
p, ul, fieldset, dialog { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--space) * 4); }
.notice { grid-column: 1 / -1; padding: calc(var(--space) * 1.5) calc(var(--space) * 3); font-size: .875em; border-inline-start: 4px solid var(--primary);
	background: color-mix(in srgb, var(--primary) 10%, var(--paper)); border-radius: var(--radius); font-weight: 600; }
.field { display: grid; gap: var(--space); align-content: start; } .wide { grid-column: 1 / -1; }
label { font-weight: 500; }
input { width: 100%; min-height: 48px; padding: 0 calc(var(--space) * 3); border: 1px solid var(--line); border-radius: var(--radius);
	background: var(--paper); color: var(--ink); font: inherit; font-variant-numeric: tabular-nums; }
input::placeholder { color: var(--demo-card-placeholder, var(--quiet)); opacity: 1; }
input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
input[aria-invalid="true"] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.error { color: var(--danger); font-size: .875em; } .error:not(:empty)::before { content: "⚠ " / ""; }
details { grid-column: 1 / -1; } summary { cursor: pointer; min-height: 44px; align-content: center; color: var(--primary); font-weight: 500; }
details p { color: var(--quiet); font-size: .875em; } ul { list-style: none; display: grid; gap: calc(var(--space) * 2); margin-top: calc(var(--space) * 2); }
button { min-height: 44px; padding: 0 calc(var(--space) * 4); border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper);
	color: var(--ink); font: inherit; cursor: pointer; }
li button { width: 100%; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 calc(var(--space) * 3);
	text-align: start; padding-block: calc(var(--space) * 2); }
li code { font: inherit; font-variant-numeric: tabular-nums; white-space: nowrap; } li span { color: var(--quiet); font-size: .875em; }
@media (max-width: 28rem) { li button { flex-direction: column; align-items: flex-start; } }
button.main { background: var(--primary); border-color: var(--primary); color: var(--paper); font-weight: 600; }
dialog { margin: auto; width: min(26rem, calc(100vw - 2rem)); padding: calc(var(--space) * 6); border: 1px solid var(--line); border-radius: calc(var(--radius) * 1.5);
	background: var(--paper); color: var(--ink); } dialog::backdrop { background: rgb(8 20 32 / .6); }
dialog h2 { margin: calc(var(--space) * 2) 0; font-size: 1.25em; } dialog .actions { display: grid; gap: calc(var(--space) * 3); margin-top: calc(var(--space) * 6); }
`;

/** Constructed style sheets pass any content security policy. */
export const adoptStyle = (root) => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	root.adoptedStyleSheets = [sheet];
};
