import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files that take more than twenty seconds, the longest first: begun last, one of them would be waited for alone. */
export const longest = [
	"directus/database/attacks/people/killed.integration.test.ts",
	"tests/probing/nothing-hidden-decides.integration.test.ts",
	"tools/launcher/interrupt.integration.test.ts",
	"worker/src/survival.integration.test.ts",
	"worker/src/letters.integration.test.ts",
	"extensions/payments/tests/refund-that-fails.integration.test.ts",
	"tools/launcher/demo/pictures.integration.test.ts",
	"tests/journey/nothing-is-lost.integration.test.ts",
	"tests/hostile/every-door.integration.test.ts",
	"extensions/charter/src/installation/not-set-up.integration.test.ts",
	"extensions/booking/src/booking-hook/price/follow-price.integration.test.ts",
	"tests/hostile/many-requests.integration.test.ts",
	"directus/setup/with-time-limit.integration.test.ts",
	"extensions/payments/tests/holds/holds-and-repairs.integration.test.ts",
	"extensions/media/src/media.integration.test.ts",
	"tests/journey/request-to-book.integration.test.ts",
	"extensions/payments/tests/killed-mid-refund.integration.test.ts",
	"extensions/booking/src/use-cases/book/rivals.integration.test.ts",
	"directus/setup/carry-over.integration.test.ts",
	"directus/setup/old-bookings.integration.test.ts",
	"worker/src/media/video.integration.test.ts",
];

/** Vitest's own order, which knows durations only of earlier runs on the same machine, behind the files that are known to be long. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification): number => {
			const index = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
			return index === -1 ? longest.length : index;
		};
		return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
	}
}
