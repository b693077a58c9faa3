const acceptable = /^[\w!.-]+(?:\/[\w!.-]+)*\/?$/;

/**
 * Refuses keys that could leave the store's root or mean different objects to different drivers.
 * @throws RangeError
 */
export function checkKey(key: string): string {
	if (key.length > 512 || !acceptable.test(key) || key.split("/").some((part) => /^\.+$/.test(part))) {
		throw new RangeError("This is not a key of the media store.");
	}
	return key;
}
