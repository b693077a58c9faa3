import type Stripe from "stripe";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const money = (intent: Stripe.PaymentIntent): string =>
	new Intl.NumberFormat("en-US", { style: "currency", currency: intent.currency }).format(intent.amount / 100);

const style = `
:root { color-scheme: light dark; --ink: #10263b; --paper: #f4f6f8; --card: #fff; --line: #c9d3dd; --accent: #0f4c81; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef4; --paper: #0b1622; --card: #12212f; --line: #33475a; --accent: #8fc3f0; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; box-sizing: border-box;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; width: 100%; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; box-sizing: border-box; }
h1 { font-size: 1.25rem; margin: .5rem 0; } .demo { font-size: .875rem; letter-spacing: .02em; }
form { display: grid; gap: .75rem; margin-top: 1.5rem; }
button { font: inherit; min-height: 48px; border-radius: 8px; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer; }
button.main { background: var(--accent); color: var(--card); font-weight: 600; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

/** The page that plays the cardholder's bank. */
export const challengePage = (intent: Stripe.PaymentIntent, returnUrl: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Confirm your payment (demo)</title><style>${style}</style></head>
<body><main>
<p class="demo">Demo bank — no real money</p>
<h1>Confirm your payment of ${escapeHtml(money(intent))}</h1>
<p>Your bank asks you to confirm that it is you who pays.</p>
<form method="post">
<input type="hidden" name="client_secret" value="${escapeHtml(intent.client_secret ?? "")}">
<input type="hidden" name="return_url" value="${escapeHtml(returnUrl)}">
<button class="main" name="outcome" value="succeed">Confirm the payment</button>
<button name="outcome" value="fail">Refuse it</button>
</form></main></body></html>`;
