import type { Page } from "playwright-core";

/** What has the focus, as a person would name it; looks into shadow roots. */
export function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		let element = document.activeElement;
		while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
		if (!(element instanceof HTMLElement)) return "";
		const labels =
			element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.innerText) : [];
		const name = element.getAttribute("aria-label") ?? labels.join(" ");
		return `${element.getAttribute("role") ?? element.localName} ${name || element.innerText}`
			.replaceAll(/\s+/g, " ")
			.trim();
	});
}

/** Presses Tab until the focus is where the name fits; fails when a whole round of the page did not get there. */
export async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
	const seen: string[] = [];
	for (let presses = 0; presses < 160; presses++) {
		await page.keyboard.press(key);
		const now = await focused(page);
		if (name.test(now)) return;
		seen.push(now);
	}
	throw new Error(`Tab never reached ${name}. It went: ${seen.slice(0, 80).join(" → ")}`);
}
