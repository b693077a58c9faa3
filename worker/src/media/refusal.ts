/**
 * A file that cannot be shown, for a reason that its owner can act on. The message goes to the media item as it is:
 * one or two plain sentences, no path, no tool's name.
 */
export class MediaRefusal extends Error {
	override name = "MediaRefusal";
}
