import { make } from "./dom.js";
import { adoptStyle, applyAppearance } from "./style.js";

/** Plays the cardholder's bank in a dialog. Answers `succeed` or `fail`; Escape refuses. */
export const askBank = (texts, appearance) =>
	new Promise((resolve) => {
		const host = document.body.appendChild(make("div"));
		const root = host.attachShadow({ mode: "open" });
		adoptStyle(root);
		applyAppearance(host, appearance);
		const dialog = make("dialog", { "aria-labelledby": "title", "aria-describedby": "text" });
		const button = (label, outcome, className) =>
			make("button", { type: "button", textContent: label, className, onclick: () => dialog.close(outcome) });
		dialog.append(
			make("p", { textContent: texts.bank }),
			make("h2", { id: "title", textContent: texts.bank_title }),
			make("p", { id: "text", textContent: texts.bank_text }),
			make("div", { className: "actions" }, [
				button(texts.bank_yes, "succeed", "main"),
				button(texts.bank_no, "fail", ""),
			]),
		);
		dialog.addEventListener("close", () => {
			host.remove();
			resolve(dialog.returnValue === "succeed" ? "succeed" : "fail");
		});
		root.append(dialog);
		dialog.showModal();
	});
