import type { LoginTexts } from "./login-texts.ts";
import { personas } from "./personas.ts";

const escapeHtml = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The demo realm's sign-in form. It says what it is and offers the demo people. */
export function loginPage(action: string, email: string, texts: LoginTexts, problem?: string): string {
	const options = personas
		.map(({ email: address, roles }) => `<option value="${address}">${roles.join(", ")}</option>`)
		.join("");
	return `<!doctype html>
<html lang="${texts.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<link rel="icon" href="data:,">
<style>
	:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
	body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#eef3f6, #0b1d2a); color: light-dark(#10293a, #e8f0f4); }
	form { width: min(22rem, calc(100vw - 3rem)); padding: 2rem; border-radius: 1rem; background: light-dark(#fff, #122b3c); box-shadow: 0 1rem 3rem #0003; }
	h1 { margin: 0 0 .25rem; font-size: 1.35rem; }
	p { margin: 0 0 1.25rem; }
	.demo { font-size: .875rem; opacity: .8; }
	label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
	input, button { box-sizing: border-box; width: 100%; padding: .7rem .8rem; font: inherit; border-radius: .5rem; border: 1px solid light-dark(#8aa0ae, #557); background: transparent; color: inherit; }
	button { margin-top: 1.5rem; border: 0; background: #0f5f82; color: #fff; font-weight: 600; cursor: pointer; }
	:focus-visible { outline: 3px solid #e08a2c; outline-offset: 2px; }
	[role=alert] { color: light-dark(#a3271b, #ffb4a9); font-weight: 600; }
</style>
<form method="post" action="${escapeHtml(action)}">
	<h1>${texts.heading}</h1>
	<p class="demo">${texts.demo}</p>
	${problem ? `<p role="alert" id="problem">${escapeHtml(problem)}</p>` : ""}
	<label for="email">${texts.email}</label>
	<input id="email" name="email" type="email" list="people" autocomplete="username" required value="${escapeHtml(email)}"${problem ? ' aria-describedby="problem"' : ""} autofocus>
	<datalist id="people">${options}</datalist>
	<label for="password">${texts.password}</label>
	<input id="password" name="password" type="password" autocomplete="current-password" required>
	<button>${texts.submit}</button>
</form>
</html>`;
}
