import type { YachtPage } from "@harborsmith/contract/yacht";
import type { MessageKey, Translate } from "../../../i18n/catalogue.ts";

function clock(time: string, locale: string): string {
	const [hour = 0, minute = 0] = time.split(":").map(Number);
	const format = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
	return format.format(Date.UTC(2026, 0, 1, hour, minute));
}

/** What is known of a yacht, as name and value; what is not known is left out. */
export function specifications(yacht: YachtPage, locale: string, t: Translate): { name: string; value: string }[] {
	const feet = (value: number | null | undefined): string | undefined =>
		value ? t("count.feet", { count: new Intl.NumberFormat(locale).format(value) }) : undefined;
	const hours =
		yacht.opens_at && yacht.closes_at
			? `${clock(yacht.opens_at, locale)} – ${clock(yacht.closes_at, locale)}`
			: undefined;
	const rows: [MessageKey, string | number | null | undefined][] = [
		["yacht.spec.builder", yacht.manufacturer],
		["yacht.spec.model", yacht.model],
		["yacht.spec.year", yacht.year],
		["yacht.spec.length", feet(yacht.length_ft)],
		["yacht.spec.beam", feet(yacht.beam_ft)],
		["yacht.spec.draft", feet(yacht.draft_ft)],
		["yacht.spec.cabins", yacht.cabins],
		["yacht.spec.bathrooms", yacht.bathrooms],
		["yacht.spec.hours", hours],
	];
	return rows.flatMap(([key, value]) => (value ? [{ name: t(key), value: String(value) }] : []));
}
