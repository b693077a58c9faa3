import { describe, expect, it } from "vitest";
import { couldBePhone } from "./could-be-phone.ts";
import { emailAddress } from "./email-address.ts";
import { personName } from "./person-name.ts";
import { phoneNumber, regionOf } from "./phone-number.ts";
import { shownEmail } from "./shown-email.ts";

describe("an e-mail address", () => {
	it.each([
		["anna@münchen.de", "anna@xn--mnchen-3ya.de"],
		["anna@xn--e1afmkfd.xn--p1ai", "anna@xn--e1afmkfd.xn--p1ai"],
		["anna@пример.рф", "anna@xn--e1afmkfd.xn--p1ai"],
		["a&b@example.com", "a&b@example.com"],
		["O'Neil+Boat@Example.COM", "o'neil+boat@example.com"],
		["  \u200Eana@example.com\u202C\u00A0", "ana@example.com"],
		["ana＠example.com", "ana@example.com"],
		["a@ｅｘａｍｐｌｅ.com", "a@example.com"],
		["ＡＮＡ＠example．com", "ana@example.com"],
		["first.last@a.b.museum", "first.last@a.b.museum"],
		["user@1984.is", "user@1984.is"],
	])("%j is kept as %s", (typed, value) => expect(emailAddress(typed)).toEqual({ ok: true, value }));

	it.each([
		["", "form"],
		["ana", "form"],
		["@example.com", "form"],
		["ana@", "form"],
		["ana b@example.com", "form"],
		["ana@example.com\nBcc: x@example.com", "form"],
		["jürgen@example.com", "local"],
		["ana..b@example.com", "local"],
		[".ana@example.com", "local"],
		["ana,ben@example.com", "local"],
		["<ana@example.com", "local"],
		["a@b@example.com", "form"],
		[`${"a".repeat(65)}@example.com`, "local"],
		["ana@example", "host"],
		["ana@localhost", "host"],
		["ana@127.0.0.1", "host"],
		["ana@2130706433", "host"],
		["ana@[::1]", "host"],
		["ana@example.com/x", "host"],
		["ana@example.com:25", "host"],
		["ana@exa%6Dple.com", "host"],
		["ana@-example.com", "host"],
		["ana@example_x.com", "host"],
		["ana@example.com.", "host"],
		[`ana@${`${"a".repeat(60)}.`.repeat(5)}com`, "host"],
	])("%j is refused for its %s", (typed, problem) => {
		const result = emailAddress(typed);
		expect(result.ok).toBe(false);
		if (!result.ok) expect([problem, "length"]).toContain(result.problem);
	});

	it("is the same again once it is kept", () => {
		const first = emailAddress("Anna@MÜNCHEN.de");
		expect(first.ok && emailAddress(first.value)).toEqual(first);
	});
});

describe("an address as people read it", () => {
	it.each([
		["anna@xn--exmple-qta.com", "anna@exámple.com"],
		["anna@mail.xn--mnchen-3ya.de", "anna@mail.münchen.de"],
		["anna@xn--e1afmkfd.xn--p1ai", "anna@пример.рф"],
		["xn--a@example.com", "xn--a@example.com"],
		["ana@example.com", "ana@example.com"],
		["ana@xn--99999999999.com", "ana@xn--99999999999.com"],
		["nowhere", "nowhere"],
	])("%s is shown as %s", (kept, shown) => expect(shownEmail(kept)).toBe(shown));

	it("is kept as before when somebody types what was shown", () => {
		expect(emailAddress(shownEmail("anna@xn--mnchen-3ya.de"))).toEqual({ ok: true, value: "anna@xn--mnchen-3ya.de" });
	});
});

describe("a phone number", () => {
	it.each([
		["+1 415 555 0100", "+14155550100"],
		["(415) 555-0100", "+14155550100"],
		["415\u2011555\u20110100", "+14155550100"],
		["\u202A+1\u00A0(415)\u00A0555\u20110100\u202C", "+14155550100"],
		["+49 89 / 123456", "+4989123456"],
		["+１ ４１５ ５５５ ０１００", "+14155550100"],
		["＋1（415）555－0100", "+14155550100"],
		["+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "+966501234567"],
		["+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹", "+989123456789"],
		["+९१ ९८७६५ ४३२१०", "+919876543210"],
		["+1 415 555 0100 ext. 12", "+14155550100 ext. 12"],
		["415-555-0100 x12", "+14155550100 ext. 12"],
		["+14155550100;ext=12", "+14155550100 ext. 12"],
		["+34 600 000 000", "+34600000000"],
		["0034612345678", "+34612345678"],
		["00 34 612 345 678", "+34612345678"],
		["(00 34) 612 345 678", "+34612345678"],
		["(+34) 612 345 678", "+34612345678"],
		["００３４ 612 345 678", "+34612345678"],
		["001 415 555 0133", "+14155550133"],
		["001-415-555-0133 ext. 7", "+14155550133 ext. 7"],
		["tel:+1-415-555-0133", "+14155550133"],
		["TEL: +34 612 345 678", "+34612345678"],
		["tel:+14155550100;ext=12", "+14155550100 ext. 12"],
		["011 34 612 345 678", "+34612345678"],
		["+44 (0)20 7946 0018", "+442079460018"],
		["+𝟏 𝟒𝟏𝟓 𝟓𝟓𝟓 𝟎𝟏𝟎𝟎", "+14155550100"],
		["+𝟭 (𝟰𝟭𝟱) 𝟱𝟱𝟱-𝟬𝟭𝟬𝟬", "+14155550100"],
		["+𝟷 𝟺𝟷𝟻 𝟻𝟻𝟻 𝟶𝟷𝟶𝟶", "+14155550100"],
		["⁺¹ ⁴¹⁵ ⁵⁵⁵ ⁰¹⁰⁰", "+14155550100"],
	])("%j is kept as %s", (typed, value) => {
		expect(phoneNumber(typed, "US")).toEqual({ ok: true, value });
		expect(couldBePhone(typed)).toBe(true);
		expect(phoneNumber(value, "US")).toEqual({ ok: true, value });
	});

	it("belongs to the company's country without a code of its own", () => {
		expect(phoneNumber("600 000 000", regionOf("es-ES"))).toEqual({ ok: true, value: "+34600000000" });
		expect(phoneNumber("600 000 000")).toEqual({ ok: false });
	});

	it.each([
		"",
		"call me",
		"12",
		"+1",
		"555 at night",
		"+1 415 555 0100\nBcc: x",
		"x".repeat(70),
		"+999 12345678",
		"00999 12345678",
		"tel:",
	])("%j is none", (typed) => expect(phoneNumber(typed, "US")).toEqual({ ok: false }));
});

describe("a name", () => {
	it.each([
		["Anna", "Anna"],
		["  Anna\u00A0María \u200F", "Anna María"],
		["J.R.R. Tolkien", "J. R. R. Tolkien"],
		["St.John", "St. John"],
		["O'Neil-Smith Jr.", "O'Neil-Smith Jr."],
		["Ramesh s/o Kumar", "Ramesh s/o Kumar"],
		["李小龍", "李小龍"],
		["D. B. Cooper, 3rd", "D. B. Cooper, 3rd"],
		["=HYPERLINK", "=HYPERLINK"],
		["S:t Erik", "S:t Erik"],
		["Mother: Anna Smith", "Mother: Anna Smith"],
		["E\u0301.Dupont", "É. Dupont"],
		["Dr.-Ing. Müller", "Dr.-Ing. Müller"],
		["Gal·la", "Gal·la"],
		["ジョン・スミス", "ジョン・スミス"],
		["می\u200Cخواهم", "می\u200Cخواهم"],
		["Sam Jr.", "Sam Jr."],
	])("%j is kept as %j", (typed, value) => expect(personName(typed)).toEqual({ ok: true, value }));

	it.each([
		["", "empty"],
		[" \u200B ", "empty"],
		["Claim prize https://evil.example/x", "address"],
		["Claim prize HTTPS : //evil", "address"],
		["prize at www.evil", "address"],
		["visit evil.example now", "address"],
		["bit.ly/x", "address"],
		["evil。com", "address"],
		["evil．com", "address"],
		["evil\u200B.com", "address"],
		["http:evil", "address"],
		["http：evil", "address"],
		["HTTP∶evil", "address"],
		["evil․com", "address"],
		["evil﹒com", "address"],
		["evil꘎com", "address"],
		["evil\u200D.com", "address"],
		["evil\u0301.com", "address"],
		["𝐞𝐯𝐢𝐥.𝐜𝐨𝐦", "address"],
		["<b>x</b>", "address"],
		["＜b＞x", "address"],
		["x>y", "address"],
		["www evil", "address"],
		["ｗｗｗ evil", "address"],
		["WWW-evil", "address"],
		["tel:+14155550100", "address"],
		["me@evil.example", "address"],
		["me＠evil", "address"],
		["javascript:alert(1)", "address"],
		["Anna\nYour booking is cancelled", "line"],
		["Anna\r\nBcc: x", "line"],
		["Anna\u2028x", "line"],
		["Anna\u0000", "line"],
		["Anna\uD800", "line"],
		["\uDC00Anna", "line"],
		["Anna\uFFFD", "line"],
		["\u3164", "empty"],
		["\u2800 \u115F", "empty"],
		["a".repeat(101), "long"],
	])("%j is refused: %s", (typed, problem) => expect(personName(typed)).toEqual({ ok: false, problem }));
});
