interface Failure {
	type: string;
	code?: string;
	decline_code?: string;
	message: string;
}

export interface Texts {
	failures: Record<string, string>;
	[name: string]: string | Record<string, string>;
}

export function textsOf(locale?: string): Texts;
export function inWords(error: Failure, texts: Texts): Failure;
