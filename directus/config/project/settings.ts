import { fixedId } from "../../ids.ts";

export const logoId = fixedId("file", "logo");

const module = (id: string, enabled = true) => ({ type: "module", id, enabled });

/** Rows of a form that are one line each, such as a booking's history, are read whole instead of cut off. */
const wholeLines = `
.one-to-many .v-list-item.block { block-size: auto; min-block-size: 2.75rem; }
.one-to-many .v-list-item .render-template { block-size: auto; padding-block: 0.4em; line-height: 1.7; white-space: normal; }
.one-to-many .v-list-item .render-template > * { white-space: normal; }`;

/** The row of directus_settings, as far as this project decides it. */
export const settings: Record<string, unknown> = {
	project_name: "Harborsmith",
	project_descriptor: "Yacht charters",
	project_color: "#0E7C86",
	project_logo: logoId,
	default_language: "en-US",
	default_appearance: "auto",
	public_note: "Harborsmith · staff, owners and crew sign in here.",
	public_registration: false,
	/** Nobody is suspended for wrong passwords: strangers could do it to anyone. The identity extension slows them down. */
	auth_login_attempts: null,
	storage_asset_transform: "presets",
	storage_asset_presets: [
		{
			key: "card",
			fit: "cover",
			width: 480,
			height: 320,
			quality: 80,
			withoutEnlargement: true,
			format: "auto",
			transforms: [],
		},
		{
			key: "wide",
			fit: "inside",
			width: 1600,
			height: 1600,
			quality: 80,
			withoutEnlargement: true,
			format: "auto",
			transforms: [],
		},
	],
	mcp_enabled: false,
	collaborative_editing_enabled: false,
	custom_css: `.v-list-item .bookmark-name { font-variant-numeric: tabular-nums; }
${wholeLines}`,
	module_bar: [
		module("content"),
		module("insights"),
		module("files"),
		module("users"),
		module("visual", false),
		module("settings"),
	],
};
