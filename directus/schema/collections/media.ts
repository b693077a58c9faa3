import {
	choice,
	collection,
	file,
	flag,
	integer,
	internalJson,
	longText,
	m2o,
	notice,
	section,
	sort,
	stamps,
	status,
	text,
} from "../build/index.ts";

export const media = [
	collection(
		"media",
		"Pictures and films | Fotos y vídeos",
		{ icon: "perm_media", folder: "fleet_area", template: "{{yacht.name}} · {{kind}} · {{alt}}", sortField: "sort" },
		[
			m2o("yacht", "yachts", "Yacht | Yate", { required: true, template: "{{name}}" }),
			choice(
				"kind",
				"Kind | Tipo",
				{ image: "Picture | Foto", video: "Film | Vídeo" },
				{ required: true, default: "image" },
			),
			file("file", "Original | Original", {
				required: true,
				note: "The original stays as it is; every size is made from it. | El original no cambia; los tamaños se crean a partir de él.",
			}),
			choice(
				"category",
				"Shows | Muestra",
				{
					exterior: "Exterior | Exterior",
					interior: "Interior | Interior",
					deck: "Deck | Cubierta",
					cabin: "Cabin | Camarote",
				},
				{ required: true, default: "exterior" },
			),
			flag("is_primary", "Cover | Portada", { note: "The one on cards. | La que aparece en las tarjetas." }),
			text("alt", "Description for those who cannot see it | Descripción para quien no la ve", {
				half: false,
				note: "One sentence: what the picture shows. | Una frase: qué muestra la imagen.",
			}),
			text("caption", "Caption | Pie", { half: false }),
			file("captions", "Subtitles (.vtt) | Subtítulos (.vtt)", { shownWhen: { kind: { _eq: "video" } } }),
			section("processing", "Processing | Procesamiento", { icon: "movie_filter" }, [
				status(
					{
						pending: ["Waiting | En espera", "quiet"],
						processing: ["Being prepared | Procesando", "info"],
						ready: ["Ready | Listo", "good"],
						failed: ["Failed | Error", "bad"],
					},
					"pending",
					{ readonly: true },
				),
				integer("progress", "Progress (%) | Progreso (%)", { readonly: true, default: 0 }),
				longText("failure_reason", "What went wrong | Qué ha fallado", {
					readonly: true,
					shownWhen: { status: { _eq: "failed" } },
				}),
				integer("width", "Width (px) | Ancho (px)", { readonly: true }),
				integer("height", "Height (px) | Alto (px)", { readonly: true }),
				integer("duration_s", "Length (s) | Duración (s)", { readonly: true, shownWhen: { kind: { _eq: "video" } } }),
				integer("attempt", "Attempt | Intento", { readonly: true, default: 1 }),
				notice(
					"processing_note",
					"Sizes for the site are made in the background; this block follows along. | Los tamaños para el sitio se crean en segundo plano; este bloque lo refleja.",
				),
			]),
			longText("blur", "Placeholder | Marcador", { hidden: true, readonly: true }),
			text("poster", "Poster | Póster", { hidden: true, readonly: true }),
			internalJson("renditions", "Renditions | Versiones"),
			sort(),
			...stamps(),
		],
	),
];
