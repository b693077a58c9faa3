const hex = (value: number): string => value.toString(16).padStart(2, "0");

/**
 * The names of the codecs in an initialisation segment as players want them (RFC 6381), read from its avcC box.
 * Sound is always AAC-LC here.
 */
export function readCodecs(init: Uint8Array, hasAudio: boolean): string {
	const at = Buffer.from(init).indexOf("avcC", 0, "latin1");
	const [profile, constraints, level] = at < 0 ? [] : init.subarray(at + 5, at + 8);
	if (profile === undefined || constraints === undefined || level === undefined)
		throw new TypeError("The initialisation segment holds no H.264 configuration.");
	const picture = `avc1.${hex(profile)}${hex(constraints)}${hex(level)}`;
	return hasAudio ? `${picture},mp4a.40.2` : picture;
}
