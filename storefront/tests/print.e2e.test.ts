import { beforeAll, describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { freeStart } from "./support/free-start.ts";
import { bookByApi } from "./support/rival.ts";
import { useVisits } from "./support/visits.ts";

const stack = await useStack();
const open = useVisits();
let address: string;

beforeAll(async () => {
	const { number, manage_token } = await bookByApi(stack, await freeStart(stack, 8, 30));
	address = `${stack.storefront.url}/booking/${number}#token=${manage_token}`;
});

describe.each([{ dark: false }, { dark: true }])("a booking on paper (dark screen: $dark)", ({ dark }) => {
	it("fits one sheet, black on white, with the number to call and nothing to press", async () => {
		const { page } = await open({ dark });
		await page.goto(address, { waitUntil: "networkidle" });
		await page.getByRole("heading", { name: "Where" }).waitFor();
		const sheets = (await page.pdf({ format: "Letter" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
		expect(sheets?.length).toBe(1);
		await page.emulateMedia({ media: "print" });
		const paper = await page.evaluate(() => {
			const { backgroundColor, color } = getComputedStyle(document.body);
			const call = document.querySelector("footer a[href^='tel:']");
			return { backgroundColor, isCallInInk: call !== null && getComputedStyle(call).color === color };
		});
		expect(paper).toEqual({ backgroundColor: "rgb(255, 255, 255)", isCallInInk: true });
		expect(await page.locator("button:visible").count()).toBe(0);
		expect(await page.locator("header nav:visible").count()).toBe(0);
	});
});
