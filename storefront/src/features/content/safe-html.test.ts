import { expect, it } from "vitest";
import { safeHtml } from "./safe-html.server.ts";

it.each([
	["a script", "<p>Hi</p><script>alert(1)</script>", "<p>Hi</p>"],
	[
		"an event",
		'<img src="https://a.example/b.jpg" onerror="alert(1)" alt="A">',
		'<img src="https://a.example/b.jpg" alt="A" />',
	],
	["a link that is a program", '<a href="javascript:alert(1)">x</a>', "<a>x</a>"],
	["the same, disguised", '<a href="&#106;ava\tscript:alert(1)">x</a>', "<a>x</a>"],
	["data instead of an address", '<a href="data:text/html,<script>1</script>">x</a>', "<a>x</a>"],
	["an address without a scheme", '<a href="//evil.example">x</a>', "<a>x</a>"],
	["a frame of anywhere", '<iframe src="https://evil.example/"></iframe>', "<iframe></iframe>"],
	["a frame that pretends", '<iframe src="https://www.youtube.com.evil.example/x"></iframe>', "<iframe></iframe>"],
	["a frame with its own page", '<iframe srcdoc="<script>1</script>"></iframe>', "<iframe></iframe>"],
	["a form", '<form action="https://evil.example"><input name="card"><button>Pay</button></form>', "Pay"],
	["a style", '<div style="position:fixed;inset:0">x</div><style>*{display:none}</style>', "<div>x</div>"],
	["a drawing", '<svg><a xlink:href="javascript:1"><text>x</text></a></svg>', "<a>x</a>"],
	["nested confusion", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<table></table>"],
	["a base", '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=//evil.example">', ""],
])("%s does not reach a page", (_name, html, shown) => expect(safeHtml(html)).toBe(shown));

it.each([
	'<h2>Terms</h2><p>One <strong>two</strong> <a href="/en/faq">three</a></p>',
	'<p><a href="mailto:crew@example.com">mail</a> <a href="tel:+14155550100">call</a></p>',
	'<ul><li>a</li></ul><table><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
	'<iframe src="https://www.youtube-nocookie.com/embed/abc" title="The bay"></iframe>',
])("what people write stays: %s", (html) => expect(safeHtml(html)).toBe(html));
