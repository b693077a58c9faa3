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
	:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
	* { box-sizing: border-box; }
	body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.25rem; background: light-dark(#fdfaf3, #0b171e); color: light-dark(#0b2a36, #eaf0ee); }
	form { width: 100%; max-width: 26rem; padding: clamp(1.25rem, 6vw, 2.25rem); border: 1px solid light-dark(#e2ddcf, #24353e); border-radius: 16px; background: light-dark(#fff, #12212a); box-shadow: 0 1px 2px #0b2a360f, 0 12px 32px #0b2a361a; }
	h1 { margin: 0 0 .5rem; font: 480 1.75rem/1.15 Georgia, serif; letter-spacing: -.01em; text-wrap: balance; }
	p { margin: 0 0 1.25rem; }
	.demo { font-size: .885rem; color: light-dark(#41565e, #b3c2c5); }
	label { display: block; margin: 1.1rem 0 .35rem; font-size: .885rem; font-weight: 600; }
	input, button { width: 100%; min-height: 3rem; padding: .6rem .85rem; font: inherit; border-radius: 6px; border: 1px solid light-dark(#8d979a, #6b7d84); background: transparent; color: inherit; }
	button { margin-top: 1.75rem; border-color: transparent; background: light-dark(#103a48, #ebca80); color: light-dark(#fff, #071d26); font-weight: 600; cursor: pointer; }
	:focus-visible { outline: 3px solid light-dark(#0b6bcb, #ffd479); outline-offset: 2px; }
	[role=alert] { color: light-dark(#a32c22, #f29a8f); font-weight: 600; }
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
