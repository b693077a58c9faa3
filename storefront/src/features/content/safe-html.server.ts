import sanitize from "sanitize-html";

const films = ["www.youtube-nocookie.com", "www.youtube.com", "player.vimeo.com"];
const heading = (level: number): string => `h${level}`;

const rules: sanitize.IOptions = {
	allowedTags: [
		...[2, 3, 4, 5, 6].map(heading),
		...[
			"p",
			"br",
			"hr",
			"blockquote",
			"pre",
			"code",
			"div",
			"span",
			"section",
			"figure",
			"figcaption",
			"img",
			"iframe",
		],
		...["ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
		...[
			"a",
			"strong",
			"b",
			"em",
			"i",
			"u",
			"s",
			"del",
			"ins",
			"sub",
			"sup",
			"small",
			"mark",
			"abbr",
			"q",
			"cite",
			"time",
		],
	],
	allowedAttributes: {
		a: ["href", "title", "hreflang", "rel"],
		abbr: ["title"],
		img: ["src", "alt", "title", "width", "height", "loading"],
		iframe: ["src", "title", "width", "height", "loading", "allowfullscreen"],
		ol: ["start", "type", "reversed"],
		th: ["colspan", "rowspan", "scope"],
		td: ["colspan", "rowspan"],
		time: ["datetime"],
		"*": ["lang", "dir"],
	},
	allowedSchemes: ["https", "http", "mailto", "tel"],
	allowedSchemesByTag: { img: ["https", "http"], iframe: ["https"] },
	allowProtocolRelative: false,
	allowedIframeHostnames: films,
	// A page has one first heading, its title.
	transformTags: { h1: "h2" },
};

/**
 * What a marketer wrote, with nothing in it but text, pictures, links and films of known places: no scripts, no forms, no
 * styles. Everything that a page shows as HTML goes through here.
 */
export const safeHtml = (html: string): string => sanitize(html, rules);
