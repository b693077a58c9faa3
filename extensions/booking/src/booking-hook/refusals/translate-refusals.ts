import type { Accountability, HookExtensionContext } from "@directus/types";
import { inLanguage } from "@harborsmith/kit";
import { readerLocale } from "../reader-locale.ts";
import { withWhatIsInTheWay } from "./with-what-is-in-the-way.ts";

type Reported = { message: string; extensions: Record<string, unknown> };

const isReported = (error: unknown): error is Reported =>
	typeof error === "object" && error !== null && "extensions" in error && typeof error.extensions === "object";

const isOurs = (error: unknown): error is Reported =>
	isReported(error) && typeof error.extensions?.refusal === "string";

/** Refusals with a code of the catalogue are said in the language of whoever reads them in the app. */
export const translateRefusals =
	(directus: HookExtensionContext) =>
	async (
		errors: unknown,
		_meta: unknown,
		{ accountability }: { accountability: Accountability | null },
	): Promise<unknown> => {
		if (!accountability?.user || !Array.isArray(errors) || !errors.some(isOurs)) return errors;
		const locale = await readerLocale(directus, accountability.user).catch(() => "en-US");
		return Promise.all(
			errors.map((error) =>
				isOurs(error)
					? withWhatIsInTheWay(directus, accountability, inLanguage(error, locale), locale)
					: Promise.resolve(error),
			),
		);
	};
