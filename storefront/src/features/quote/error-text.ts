import type { Translate } from "../../i18n/catalogue.ts";
import { translateKnown } from "../../i18n/translate-known.ts";
import { isApiError } from "../../lib/api/api-error.ts";

/** A sentence for a person: ours where we have one for the code, else the service's own. */
export function errorText(error: unknown, t: Translate): string {
	if (!isApiError(error)) return t("error.generic");
	return translateKnown(t, `error.${error.code}`) ?? (error.message || t("error.generic"));
}
