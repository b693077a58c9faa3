// @ts-check
const refreshMs = 2000;

/** @type {string | undefined} */
let openId;
let shown = "";

/** @param {string} id */
const element = (id) => {
	const found = document.getElementById(id);
	if (!found) throw new Error(`no element ${id}`);
	return found;
};

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [className]
 */
function make(tag, text, className = "") {
	const made = document.createElement(tag);
	made.textContent = text;
	made.className = className;
	return made;
}

async function refresh() {
	const response = await fetch("/api/messages").catch(() => undefined);
	const body = response?.ok ? await response.text() : shown;
	if (body === shown) return;
	shown = body;
	const messages = JSON.parse(body);
	element("empty").hidden = messages.length > 0;
	element("list").replaceChildren(...messages.map(row));
	if (openId && !messages.some((/** @type {{ id: string }} */ message) => message.id === openId)) {
		openId = undefined;
		element("mail").hidden = true;
	}
}

/** @param {{ id: string, to: string[], subject: string, date: string, deliveries: number, attachments: unknown[] }} message */
function row(message) {
	const item = document.createElement("li");
	const button = document.createElement("button");
	button.type = "button";
	button.id = `row-${message.id}`;
	const at = make("time", new Date(message.date).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
	at.setAttribute("datetime", message.date);
	button.append(make("span", message.to.join(", "), "to"), at, make("span", message.subject, "title"));
	const notes = [
		message.attachments.length > 0 ? `${message.attachments.length} attached` : "",
		message.deliveries > 1 ? `delivered ${message.deliveries} times, shown once` : "",
	].filter(Boolean);
	if (notes.length > 0) button.append(make("span", notes.join(" · "), "notes"));
	button.setAttribute("aria-current", String(message.id === openId));
	button.addEventListener("click", () => open(message.id));
	item.append(button);
	return item;
}

/** @param {string} id */
async function open(id) {
	const response = await fetch(`/api/messages/${id}`);
	if (!response.ok) return;
	const mail = await response.json();
	openId = id;
	shown = "";
	element("subject").textContent = mail.subject;
	element("envelope").replaceChildren(
		...[
			["From", mail.from],
			["To", mail.to.join(", ")],
			["Sent", new Date(mail.date).toLocaleString()],
		].flatMap(([name = "", value = ""]) => [make("dt", name), make("dd", value)]),
	);
	element("attachments").replaceChildren(
		...mail.attachments.map((/** @type {{ filename: string }} */ { filename }, /** @type {number} */ index) => {
			const link = document.createElement("a");
			link.href = `/messages/${id}/attachments/${index}`;
			link.textContent = `⤓ ${filename}`;
			const item = document.createElement("li");
			item.append(link);
			return item;
		}),
	);
	element("html").setAttribute("src", `/messages/${id}/html`);
	element("plain").dataset.text = mail.text;
	element("plain").dataset.headers = mail.headers
		.map((/** @type {{ name: string, value: string }} */ header) => `${header.name}: ${header.value}`)
		.join("\n");
	element("mail").hidden = false;
	show("html");
	element("subject").focus();
	await refresh();
}

/** @param {string} view */
function show(view) {
	for (const button of document.querySelectorAll("[data-view]")) {
		button.setAttribute("aria-pressed", String(button.getAttribute("data-view") === view));
	}
	const plain = element("plain");
	const html = view === "html" || view === "phone";
	element("html").hidden = !html;
	element("html").classList.toggle("phone", view === "phone");
	plain.hidden = html;
	if (!html) plain.textContent = plain.dataset[view] ?? "";
}

for (const button of document.querySelectorAll("[data-view]")) {
	button.addEventListener("click", () => show(button.getAttribute("data-view") ?? "html"));
}
element("back").addEventListener("click", () => {
	const last = openId;
	openId = undefined;
	shown = "";
	element("mail").hidden = true;
	refresh().then(() => document.getElementById(`row-${last}`)?.focus());
});
element("clear").addEventListener("click", async () => {
	await fetch("/api/messages", { method: "DELETE" });
	await refresh();
});
await refresh();
setInterval(refresh, refreshMs);
