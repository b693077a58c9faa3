const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

interface Described {
	filename_download: string;
	title: string;
	type?: string;
	folder?: string | undefined;
}

/** What a resumable upload says of its file: columns of Directus's files and nothing else. */
export const tusMetadata = ({ filename_download, title, type, folder }: Described): string =>
	Object.entries({ filename_download, title, type, folder })
		.filter(([, value]) => value)
		.map(([name, value]) => `${name} ${base64(String(value))}`)
		.join(",");
