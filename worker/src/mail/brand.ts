/** The storefront's colours as mail clients understand them: plain hex, one set per scheme. */
export const colours = {
	light: {
		page: "#f5f1e7",
		card: "#ffffff",
		ink: "#0b2a36",
		soft: "#41565e",
		line: "#e2ddcf",
		link: "#1d5a6b",
		wash: "#eef5f6",
		action: "#103a48",
		on_action: "#ffffff",
	},
	dark: {
		page: "#0b171e",
		card: "#12212a",
		ink: "#eaf0ee",
		soft: "#b3c2c5",
		line: "#2b3f49",
		link: "#8fc6d2",
		wash: "#14303b",
		action: "#ebca80",
		on_action: "#071d26",
	},
	/** The band on top is dark in both schemes, so no client needs to turn it round. */
	deep: { page: "#0b2a36", ink: "#fdfaf3", soft: "#b9cdd1", brass: "#ebca80" },
} as const;

const { light, deep } = colours;
const display = "font-family:Fraunces,'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";
const text = "font-family:Inter,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Inline styles by role: some clients drop the style sheet, all keep these. */
export const css = {
	text: `${text};font-size:16px;line-height:1.6;color:${light.ink}`,
	p: "margin:0 0 16px",
	brand: `${display};font-size:20px;font-weight:600;letter-spacing:-0.2px;color:${deep.ink};text-decoration:none`,
	eyebrow: `margin:0 0 10px;${text};font-size:13px;line-height:1.4;font-weight:600;letter-spacing:0.4px;color:${deep.brass}`,
	h1: `margin:0;${display};font-size:32px;line-height:1.15;font-weight:500;letter-spacing:-0.4px;color:${deep.ink}`,
	lead: `margin:14px 0 0;${text};font-size:17px;line-height:1.5;color:${deep.soft}`,
	h2: `margin:0 0 12px;${display};font-size:21px;line-height:1.25;font-weight:500;color:${light.ink}`,
	label: `padding:9px 16px 9px 0;vertical-align:top;${text};font-size:14px;line-height:1.5;color:${light.soft};white-space:nowrap`,
	value: `padding:9px 0;vertical-align:top;${text};font-size:16px;line-height:1.45;color:${light.ink}`,
	row: `border-top:1px solid ${light.line}`,
	amount: "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums",
	strong: "font-weight:600",
	soft: `color:${light.soft}`,
	small: `margin:12px 0 0;font-size:14px;line-height:1.55;color:${light.soft}`,
	link: `color:${light.link};text-decoration:underline`,
	button: `display:inline-block;padding:14px 26px;border-radius:10px;background:${light.action};${text};font-size:16px;line-height:1.25;font-weight:600;color:${light.on_action};text-decoration:none`,
	list: "margin:0;padding:0 0 0 20px",
	item: "margin:0 0 6px",
	footer: `${text};font-size:13px;line-height:1.6;color:${light.soft}`,
} as const;
