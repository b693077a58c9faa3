/** One kind of file that may be stored: how it begins, and the types under which it may be kept. */
interface FileKind {
	/** The first is the right one when the sender names none of them. */
	types: string[];
	/** Its own endings first; those of its relatives below are borne with, as a picture is often renamed. */
	extensions: string[];
	family: "picture" | "film" | "paper" | "words" | "drawing";
	begins: (head: Uint8Array) => boolean;
	/** Drawings and pages can carry scripts; they are an administrator's to bring. */
	administrators?: true;
}

/** How many bytes from the start of a file decide what it is. */
export const headBytes = 4096;

const latin = (head: Uint8Array, from: number, to: number): string =>
	Buffer.from(head.subarray(from, to)).toString("latin1");
const bytes =
	(...wanted: number[]) =>
	(head: Uint8Array): boolean =>
		wanted.every((byte, index) => head[index] === byte);
const text = (head: Uint8Array): string =>
	Buffer.from(head)
		.toString("utf8")
		.replace(/^\uFEFF/, "")
		.trimStart();
const brandIn =
	(...brands: string[]) =>
	(head: Uint8Array): boolean =>
		latin(head, 4, 8) === "ftyp" && brands.includes(latin(head, 8, 12));
const avif = brandIn("avif", "avis");
const heic = brandIn("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
const isMovie = (head: Uint8Array): boolean =>
	(latin(head, 4, 8) === "ftyp" && !avif(head) && !heic(head)) ||
	["moov", "mdat", "wide", "free", "skip"].includes(latin(head, 4, 8));

const kinds: FileKind[] = [
	{ types: ["image/jpeg"], extensions: ["jpg", "jpeg", "jpe"], family: "picture", begins: bytes(0xff, 0xd8, 0xff) },
	{
		types: ["image/png"],
		extensions: ["png"],
		family: "picture",
		begins: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
	},
	{
		types: ["image/webp"],
		extensions: ["webp"],
		family: "picture",
		begins: (head) => latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WEBP",
	},
	{
		types: ["image/gif"],
		extensions: ["gif"],
		family: "picture",
		begins: (head) => /^GIF8[79]a/.test(latin(head, 0, 6)),
	},
	{ types: ["image/avif"], extensions: ["avif"], family: "picture", begins: avif },
	{ types: ["image/heic", "image/heif"], extensions: ["heic", "heif"], family: "picture", begins: heic },
	{
		types: ["video/mp4", "video/quicktime", "video/x-m4v"],
		extensions: ["mp4", "m4v", "mov"],
		family: "film",
		begins: isMovie,
	},
	{
		types: ["video/webm", "video/x-matroska"],
		extensions: ["webm", "mkv"],
		family: "film",
		begins: bytes(0x1a, 0x45, 0xdf, 0xa3),
	},
	{ types: ["application/pdf"], extensions: ["pdf"], family: "paper", begins: (head) => latin(head, 0, 5) === "%PDF-" },
	{ types: ["text/vtt"], extensions: ["vtt"], family: "words", begins: (head) => /^WEBVTT(?:\s|$)/.test(text(head)) },
	{
		types: ["application/x-subrip", "text/plain"],
		extensions: ["srt", "txt"],
		family: "words",
		begins: (head) => /^\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} *-->/.test(text(head)),
	},
	{
		types: ["image/svg+xml"],
		extensions: ["svg"],
		family: "drawing",
		begins: (head) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(text(head)),
		administrators: true,
	},
];

const isFor = (isAdministrator: boolean) => (kind: FileKind) => isAdministrator || !kind.administrators;

/** What a file with these first bytes is, or undefined for everything that is not stored for this person. */
export const kindOfBytes = (head: Uint8Array, isAdministrator: boolean): FileKind | undefined =>
	kinds.filter(isFor(isAdministrator)).find(({ begins }) => begins(head));

const endingOf = (name: string): string | undefined => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();

/** Whether some file may be called so by this person. A name without an ending says nothing and may stay. */
export const isAcceptedName = (name: string, isAdministrator: boolean): boolean => {
	const ending = endingOf(name);
	return (
		ending === undefined || kinds.filter(isFor(isAdministrator)).some(({ extensions }) => extensions.includes(ending))
	);
};

/** Whether a file of this kind may be called so: a picture like a picture, a film like a film. */
export const isNameOf = ({ family }: FileKind, name: string): boolean => {
	const ending = endingOf(name);
	return (
		ending === undefined || kinds.some((relative) => relative.family === family && relative.extensions.includes(ending))
	);
};

/** Whether a file's name ends as those of exactly this kind do, or in nothing. */
export const isOwnNameOf = ({ extensions }: FileKind, name: string): boolean => {
	const ending = endingOf(name);
	return ending === undefined || extensions.includes(ending);
};

/** The kind of file that is called so. */
export const kindOfName = (name: string): FileKind | undefined => {
	const ending = endingOf(name);
	return ending === undefined ? undefined : kinds.find(({ extensions }) => extensions.includes(ending));
};

/** Senders that do not know what they send say this. */
export const unknownType = "application/octet-stream";

/** The kind of file that is kept under this type. */
export const kindOfType = (type: string): FileKind | undefined => kinds.find(({ types }) => types.includes(type));

/** Whether this person may bring some kind of file under this type. */
export const isAcceptedType = (type: string, isAdministrator: boolean): boolean => {
	const kind = kindOfType(type);
	return type === unknownType || (kind !== undefined && isFor(isAdministrator)(kind));
};
