import { type MediaFailure, mediaFailureSentence } from "@harborsmith/contract/words";

/** A file that cannot be shown, for a reason that its owner can act on; the reason is what the item keeps. */
export class MediaRefusal extends Error {
	override name = "MediaRefusal";
	readonly failure: MediaFailure;

	constructor(failure: MediaFailure, options?: ErrorOptions) {
		super(mediaFailureSentence(failure, "en-US"), options);
		this.failure = failure;
	}
}
