import {
	choice,
	collection,
	flag,
	image,
	instant,
	integer,
	longText,
	m2o,
	richText,
	section,
	slug,
	sort,
	stamps,
	status,
	tags,
	text,
	translations,
	translationsOf,
} from "../describe/index.ts";
import { publication } from "./shared/vocabulary.ts";

const archive: [string, string, string] = ["status", "archived", "draft"];
const title = () => text("title", "Title | Título", { required: true, half: false });
const summary = () =>
	longText("summary", "Summary | Resumen", {
		note: "One or two sentences for lists. | Una o dos frases para las listas.",
	});
const body = () => richText("body", "Text | Texto");
const published = () => status(publication, "draft");
const publishedAt = () =>
	instant("published_at", "Publish at | Publicar el", {
		index: true,
		note: "Empty: as soon as published. | Vacío: al publicar.",
	});
const seoFields = () => [
	text("seo_title", "Title for search engines | Título para buscadores", {
		half: false,
		note: "Up to 60 characters. | Hasta 60 caracteres.",
	}),
	longText("seo_description", "Description for search engines | Descripción para buscadores", {
		note: "Up to 155 characters. | Hasta 155 caracteres.",
	}),
];
const seo = () => section("seo", "Search engines | Buscadores", { icon: "search", closed: true }, seoFields());
const storyTranslation = () => [
	text("title", "Title | Título", { half: false }),
	longText("summary", "Summary | Resumen"),
	body(),
	...seoFields(),
];

const pages = [
	collection(
		"pages",
		"Pages | Páginas",
		{ icon: "web", folder: "content_area", template: "{{title}}", archive, versioning: true },
		[
			title(),
			published(),
			slug(),
			publishedAt(),
			image("image", "Picture | Imagen", { folder: "website" }),
			summary(),
			body(),
			translations("pages"),
			seo(),
			...stamps(),
		],
	),
	translationsOf("pages", "Page translations | Traducciones de páginas", storyTranslation()),
];

const articles = [
	collection(
		"articles",
		"Stories | Historias",
		{ icon: "auto_stories", folder: "content_area", template: "{{title}}", archive, versioning: true },
		[
			title(),
			published(),
			slug(),
			publishedAt(),
			choice(
				"category",
				"Category | Categoría",
				{ story: "Story | Historia", guide: "Guide | Guía", offer: "Offer | Oferta", news: "News | Noticia" },
				{ required: true, default: "story" },
			),
			text("author", "Author | Autor"),
			tags("tags", "Keywords | Palabras clave", ["sunset", "whales", "alcatraz", "regatta", "corporate", "family"]),
			image("image", "Picture | Imagen", { folder: "website" }),
			summary(),
			body(),
			translations("articles"),
			seo(),
			...stamps(),
		],
	),
	translationsOf("articles", "Story translations | Traducciones de historias", storyTranslation()),
];

const faqs = [
	collection(
		"faqs",
		"Questions | Preguntas",
		{ icon: "help", folder: "content_area", template: "{{question}}", archive, sortField: "sort" },
		[
			text("question", "Question | Pregunta", { required: true, half: false }),
			richText("answer", "Answer | Respuesta", { required: true }),
			choice(
				"category",
				"About | Sobre",
				{
					booking: "Booking | Reserva",
					payment: "Payment | Pago",
					on_board: "On board | A bordo",
					safety: "Safety | Seguridad",
				},
				{ required: true, default: "booking" },
			),
			published(),
			translations("faqs"),
			sort(),
			...stamps(),
		],
	),
	translationsOf("faqs", "Question translations | Traducciones de preguntas", [
		text("question", "Question | Pregunta", { half: false }),
		richText("answer", "Answer | Respuesta"),
	]),
];

const testimonials = [
	collection(
		"testimonials",
		"Testimonials | Testimonios",
		{ icon: "format_quote", folder: "content_area", template: "{{author}}: {{quote}}", archive, sortField: "sort" },
		[
			longText("quote", "Words | Palabras", { required: true }),
			text("author", "Who | Quién", { required: true }),
			text("author_role", "From where, or as what | De dónde o en calidad de qué"),
			m2o("yacht", "yachts", "Yacht | Yate", { template: "{{name}}" }),
			integer("rating", "Stars | Estrellas", {
				check: [{ _between: [1, 5] }, "From 1 to 5 stars. | De 1 a 5 estrellas."],
			}),
			published(),
			image("image", "Picture | Imagen", { folder: "website" }),
			translations("testimonials"),
			sort(),
			...stamps(),
		],
	),
	translationsOf("testimonials", "Testimonial translations | Traducciones de testimonios", [
		longText("quote", "Words | Palabras"),
		text("author_role", "From where, or as what | De dónde o en calidad de qué"),
	]),
];

const navigation = [
	collection(
		"navigation",
		"Navigation | Navegación",
		{ icon: "menu", folder: "content_area", template: "{{placement}} · {{label}}", archive, sortField: "sort" },
		[
			text("label", "Text | Texto", { required: true }),
			choice(
				"placement",
				"Where | Dónde",
				{ header: "Header | Cabecera", footer: "Footer | Pie", legal: "Legal line | Línea legal" },
				{ required: true, default: "header" },
			),
			m2o("page", "pages", "Page | Página", {
				template: "{{title}}",
				note: "Either a page or an address. | Una página o una dirección.",
			}),
			text("url", "Address | Dirección", { placeholder: "/fleet" }),
			m2o("parent", "navigation", "Below | Debajo de", { template: "{{label}}" }),
			published(),
			flag("new_tab", "Opens a new tab | Abre otra pestaña"),
			translations("navigation"),
			sort(),
			...stamps(),
		],
	),
	translationsOf("navigation", "Navigation translations | Traducciones de navegación", [text("label", "Text | Texto")]),
];

const redirects = collection(
	"redirects",
	"Redirects | Redirecciones",
	{ icon: "alt_route", folder: "content_area", template: "{{from_path}} → {{to_path}}" },
	[
		text("from_path", "From | Desde", {
			required: true,
			unique: true,
			placeholder: "/old-page",
			check: [{ _starts_with: "/" }, "Starts with a slash. | Empieza por una barra."],
		}),
		text("to_path", "To | Hacia", { required: true, placeholder: "/new-page" }),
		flag("permanent", "For good | Definitiva", { default: true }),
		flag("enabled", "In use | En uso", { default: true }),
		...stamps(),
	],
);

export const content = [...pages, ...articles, ...faqs, ...testimonials, ...navigation, redirects];
