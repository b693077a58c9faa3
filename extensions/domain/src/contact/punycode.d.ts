declare module "punycode.js" {
	/** RFC 3492. @throws RangeError for what is no punycode */
	const punycode: { toUnicode: (host: string) => string };
	export default punycode;
}
