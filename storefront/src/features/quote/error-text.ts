import type { MessageKey, Translate } from "../../i18n/catalogue.ts";
import { en } from "../../i18n/en/index.ts";
import { isApiError } from "../../lib/api/api-error.ts";

/** A sentence for a person: ours where we have one for the code, else the service's own. */
export function errorText(error: unknown, t: Translate): string {
	if (!isApiError(error)) return t("error.generic");
	const key = `error.${error.code}`;
	return key in en ? t(key as MessageKey) : error.message || t("error.generic");
}
