import { dayNumber } from "../time/calendar-date.ts";
import type { RateRule } from "../types.ts";

interface CompiledRule {
	rule: RateRule;
	first: number;
	last: number;
	/** Bit per ISO weekday; 0: every day. */
	weekdays: number;
	created: number;
}

/**
 * Finds the one rule of a day: highest priority first, then the yacht's own before the fleet's, then the later created.
 * Days are day numbers (`dayNumber`), weekdays ISO.
 */
export function ruleBook(rules: readonly RateRule[], yacht: string): (day: number, weekday: number) => RateRule | null {
	const sorted = rules
		.filter((rule) => !rule.yacht || rule.yacht === yacht)
		.map(compile)
		.sort(precedence);
	return (day, weekday) => {
		for (const entry of sorted) {
			if (day < entry.first || day > entry.last) continue;
			if (entry.weekdays !== 0 && (entry.weekdays & (1 << weekday)) === 0) continue;
			return entry.rule;
		}
		return null;
	};
}

function compile(rule: RateRule): CompiledRule {
	let weekdays = 0;
	// Some programs count Sunday as 0.
	for (const weekday of rule.weekdays ?? []) weekdays |= 1 << (Number(weekday) || 7);
	return {
		rule,
		first: rule.date_from ? dayNumber(rule.date_from) : Number.NEGATIVE_INFINITY,
		last: rule.date_to ? dayNumber(rule.date_to) : Number.POSITIVE_INFINITY,
		weekdays,
		created: rule.created_at ? new Date(rule.created_at).getTime() : 0,
	};
}

function precedence(a: CompiledRule, b: CompiledRule): number {
	return (
		b.rule.priority - a.rule.priority ||
		Number(Boolean(b.rule.yacht)) - Number(Boolean(a.rule.yacht)) ||
		b.created - a.created
	);
}
