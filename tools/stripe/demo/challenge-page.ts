import { formatMoney } from "@harborsmith/domain/money";
import type Stripe from "stripe";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const english = {
	lang: "en",
	format: "en-US",
	title: "Confirm your payment (demo)",
	demo: "Demo bank — no real money",
	heading: "Confirm your payment of {amount}",
	text: "Your bank asks you to confirm that it is you who pays.",
	yes: "Confirm the payment",
	no: "Refuse it",
};

const spanish: typeof english = {
	lang: "es",
	format: "es-US",
	title: "Confirme su pago (demostración)",
	demo: "Banco de demostración: sin dinero real",
	heading: "Confirme su pago de {amount}",
	text: "Su banco le pide que confirme que es usted quien paga.",
	yes: "Confirmar el pago",
	no: "Rechazarlo",
};

const money = (intent: Stripe.PaymentIntent, format: string): string =>
	formatMoney(intent.amount, intent.currency, format);

const style = `
:root { color-scheme: light dark; --ink: light-dark(#0b2a36, #eaf0ee); --paper: light-dark(#fdfaf3, #0b171e);
  --card: light-dark(#fff, #12212a); --line: light-dark(#e2ddcf, #24353e); --accent: light-dark(#103a48, #ebca80); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.25rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 26rem; width: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: clamp(1.25rem, 6vw, 2.25rem); }
h1 { font: 480 1.6rem/1.2 Georgia, serif; margin: .5rem 0; text-wrap: balance; } .demo { margin: 0; font-size: .885rem; }
form { display: grid; gap: .75rem; margin-top: 1.5rem; }
button { font: inherit; min-height: 48px; border-radius: 6px; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer; }
button.main { background: var(--accent); color: var(--card); font-weight: 600; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

/** The page that plays the cardholder's bank, in Spanish for a browser that reads Spanish first. */
export const challengePage = (intent: Stripe.PaymentIntent, returnUrl: string, languages = ""): string => {
	const texts = /^\s*es\b/i.test(languages) ? spanish : english;
	const heading = texts.heading.replace("{amount}", money(intent, texts.format));
	return `<!doctype html>
<html lang="${texts.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title><style>${style}</style></head>
<body><main>
<p class="demo">${texts.demo}</p>
<h1>${escapeHtml(heading)}</h1>
<p>${texts.text}</p>
<form method="post">
<input type="hidden" name="client_secret" value="${escapeHtml(intent.client_secret ?? "")}">
<input type="hidden" name="return_url" value="${escapeHtml(returnUrl)}">
<button class="main" name="outcome" value="succeed">${texts.yes}</button>
<button name="outcome" value="fail">${texts.no}</button>
</form></main></body></html>`;
};
