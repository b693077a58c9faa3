export type Row = Record<string, unknown>;

export interface Client {
	get(path: string, query?: Record<string, unknown>): Promise<Row[]>;
	getOne(path: string): Promise<Row>;
	send(method: "POST" | "PATCH" | "DELETE", path: string, body: unknown): Promise<unknown>;
	upload(path: string, form: FormData): Promise<void>;
}

/** Directus over REST with an administrator's token; a refusal throws with Directus's own words. */
export function connect(url: string, token: string): Client {
	async function request(path: string, init: RequestInit = {}): Promise<unknown> {
		const response = await fetch(new URL(path, url), {
			...init,
			headers: { Authorization: `Bearer ${token}`, ...init.headers },
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${init.method ?? "GET"} ${path}: ${response.status} ${text.slice(0, 500)}`);
		return text ? JSON.parse(text).data : undefined;
	}

	return {
		async get(path, query = {}) {
			const search = new URLSearchParams({ limit: "-1" });
			for (const [key, value] of Object.entries(query)) {
				search.set(key, typeof value === "string" ? value : JSON.stringify(value));
			}
			return (await request(`${path}?${search}`)) as Row[];
		},
		async getOne(path) {
			return (await request(path)) as Row;
		},
		send(method, path, body) {
			return request(path, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
		},
		async upload(path, form) {
			await request(path, { method: "POST", body: form });
		},
	};
}
