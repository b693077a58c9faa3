import * as z from "zod/mini";
import type { Translate } from "../../i18n/catalogue.ts";
import type { Values } from "../../i18n/message.ts";
import { translateKnown } from "../../i18n/translate-known.ts";
import { type ApiError, isApiError } from "../../lib/api/api-error.ts";

const limitSchema = z.object({ limit: z.int() });
/** Which extra it was, and how many of it are left. */
const extraSchema = z.object({ extra: z.string(), name: z.string(), left: z.optional(z.int()) });
/** Which of the causes of a code it was. */
const reasonSchema = z.object({ reason: z.string() });
const fieldsSchema = z.object({ details: z.array(z.object({ field: z.string() })) });

/** What is known of a refusal beyond its code, as the end of a key. */
function moreOf({ code, details }: ApiError): string {
	if (code === "GUEST_LIMIT") return limitSchema.safeParse(details).success ? ".limit" : "";
	const fields = code === "INVALID_INPUT" ? fieldsSchema.safeParse(details) : undefined;
	const [first] = fields?.success ? fields.data.details : [];
	if (first) return `.${first.field.split(".")[0]}`;
	const { data } = reasonSchema.safeParse(details);
	const extra = code === "EXTRA_SOLD_OUT" || code === "NOT_SOLD" ? extraSchema.safeParse(details).data : undefined;
	if (extra && !data) return extra.left ? ".left" : ".named";
	return data ? `.${data.reason}` : "";
}

function valuesOf({ details }: ApiError): Values {
	const { data } = limitSchema.safeParse(details);
	const extra = extraSchema.safeParse(details).data;
	return { ...(data && { limit: data.limit }), ...(extra && { name: extra.name, left: extra.left ?? 0 }) };
}

/** A sentence for a guest, always one of ours: the service's own are for programs and for staff, and in English only. */
export function errorText(error: unknown, t: Translate): string {
	if (!isApiError(error)) return t("error.generic");
	const values = valuesOf(error);
	return (
		translateKnown(t, `error.${error.code}${moreOf(error)}`, values) ??
		translateKnown(t, `error.${error.code}`, values) ??
		t("error.generic")
	);
}
