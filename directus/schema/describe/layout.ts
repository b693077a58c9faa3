import { bilingual } from "./bilingual.ts";
import { field } from "./field.ts";
import type { FieldDefinition, FieldOptions } from "./types.ts";

function group(
	name: string,
	label: string,
	shape: { interface: string; options?: Record<string, unknown> },
	children: FieldDefinition[],
	options: FieldOptions = {},
): FieldDefinition {
	const built = field(
		name,
		label,
		{ type: "alias", special: ["alias", "no-data", "group"], wide: true, ...shape },
		options,
	);
	return { ...built, children };
}

/** A titled block that folds. */
export const section = (
	name: string,
	label: string,
	look: { icon: string; closed?: boolean; shownWhen?: Record<string, unknown> },
	children: FieldDefinition[],
): FieldDefinition =>
	group(
		`section_${name}`,
		label,
		{ interface: "group-detail", options: { headerIcon: look.icon, start: look.closed ? "closed" : "open" } },
		children,
		{ shownWhen: look.shownWhen },
	);

/** Sections side by side as tabs; its children are made by `tab`. */
export const tabs = (name: string, children: FieldDefinition[]): FieldDefinition =>
	group(`section_${name}`, "Details | Detalles", { interface: "group-tabs", options: { fillWidth: false } }, children);

export const tab = (name: string, label: string, children: FieldDefinition[]): FieldDefinition =>
	group(name, label, { interface: "group-raw" }, children);

/** A sentence in the form. */
export const notice = (name: string, sentence: string, tone: "info" | "warning" = "info"): FieldDefinition =>
	field(name, "Note | Nota", {
		type: "alias",
		interface: "presentation-notice",
		special: ["alias", "no-data"],
		options: { text: bilingual(sentence), color: tone, icon: tone === "info" ? "info" : "warning" },
		wide: true,
	});

/** A place in the form for an interface of one of our extensions that keeps no value of its own. */
export const widget = (
	name: string,
	label: string,
	interfaceId: string,
	options: Record<string, unknown> = {},
): FieldDefinition =>
	field(name, label, { type: "alias", interface: interfaceId, options, special: ["alias", "no-data"], wide: true });
