import * as z from "zod/mini";

/** Times in answers: RFC 3339 with the offset of the yacht's zone. */
export const instant = z.iso.datetime({ offset: true });
export const timezone = z.string();
export const localDate = z.iso
	.date()
	.check(z.refine((date) => date >= "1970-01-01" && date < "2200-01-01", "must be a date between 1970 and 2199"));

/** RFC 3339 with an offset, or a wall clock in the yacht's zone. What it means is decided once the zone is known. */
export const timeInput = z
	.string()
	.check(
		z.minLength(10),
		z.maxLength(40),
		z.regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/, "must be a time such as 2026-03-08T13:00"),
	);
