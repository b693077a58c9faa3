export interface Page {
	url: string;
	status: number;
	text: string;
}

const maxHops = 12;

/** Follows redirects and keeps cookies as a browser does, without running scripts. Cookies ignore ports, as in browsers. */
export class Browser {
	readonly #cookies = new Map<string, Map<string, string>>();

	/** Loads one address without following a redirect. */
	async fetch(url: string, init: RequestInit = {}): Promise<Page & { location: string | null }> {
		const { hostname } = new URL(url);
		const jar = this.#cookies.get(hostname) ?? new Map<string, string>();
		this.#cookies.set(hostname, jar);
		const headers = new Headers(init.headers);
		if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
		const response = await fetch(url, { ...init, headers, redirect: "manual" });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			const at = pair.indexOf("=");
			if (pair.slice(at + 1) === "") jar.delete(pair.slice(0, at));
			else jar.set(pair.slice(0, at), pair.slice(at + 1));
		}
		return {
			url,
			status: response.status,
			text: await response.text(),
			location: response.headers.get("location"),
		};
	}

	/** Goes to an address and on through its redirects. */
	async go(url: string, init: RequestInit = {}): Promise<Page> {
		let page = await this.fetch(url, init);
		for (let hop = 0; page.location !== null; hop++) {
			if (hop === maxHops) throw new Error(`More than ${maxHops} redirects, last to ${page.location}`);
			page = await this.fetch(new URL(page.location, page.url).href);
		}
		return page;
	}

	/** Sends the first form of a page. */
	submit(page: Page, fields: Record<string, string>): Promise<Page> {
		const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1];
		if (action === undefined) throw new Error(`There is no form at ${page.url}`);
		const url = new URL(action.replaceAll("&amp;", "&"), page.url).href;
		return this.go(url, { method: "POST", body: new URLSearchParams(fields) });
	}
}
