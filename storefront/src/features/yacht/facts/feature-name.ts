import type { Translate } from "../../../i18n/catalogue.ts";
import { translateKnown } from "../../../i18n/translate-known.ts";

/** `swim-platform` as a guest reads it; a feature we have no word for is shown as staff wrote it. */
export function featureName(feature: string, t: Translate): string {
	const written = feature.replaceAll("-", " ");
	return translateKnown(t, `feature.${feature}`) ?? written.charAt(0).toUpperCase() + written.slice(1);
}
