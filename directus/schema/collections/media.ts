import type { MediaKind, MediaStatus } from "@harborsmith/domain/vocabulary";
import {
	type Choices,
	choice,
	collection,
	decimal,
	file,
	flag,
	integer,
	internalJson,
	longText,
	m2o,
	section,
	sort,
	stamps,
	status,
	text,
	widget,
} from "../describe/index.ts";

const mediaKinds: Choices<MediaKind> = { image: "Picture | Foto", video: "Film | Vídeo" };

const mediaStatuses: Choices<MediaStatus> = {
	pending: ["Waiting | En espera", "quiet"],
	processing: ["Being prepared | Procesando", "info"],
	ready: ["Ready | Listo", "good"],
	failed: ["Failed | Error", "bad"],
};

const computed = { readonly: true };

export const media = [
	collection(
		"media",
		"Pictures and films | Fotos y vídeos",
		{
			icon: "perm_media",
			folder: "fleet_area",
			template: "{{yacht.name}} · {{kind}} · {{alt}}",
			sortField: "sort",
			// The worker reports progress every second; a revision of each would drown what people did.
			tracked: false,
		},
		[
			widget("processing", "Processing | Procesamiento", "media-status"),
			m2o("yacht", "yachts", "Yacht | Yate", { required: true, template: "{{name}}" }),
			choice("kind", "Kind | Tipo", mediaKinds, {
				filled: true,
				default: "image",
				...computed,
				note: "Taken from the file when you save. | Se toma del archivo al guardar.",
			}),
			file("file", "Original | Original", {
				folder: "yachts",
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
			file("captions", "Subtitles (.vtt) | Subtítulos (.vtt)", {
				folder: "yachts",
				shownWhen: { kind: { _eq: "video" } },
			}),
			section("technical", "Technical | Técnico", { icon: "movie_filter", closed: true }, [
				status(mediaStatuses, "pending", { ...computed, display: "media-status" }),
				integer("progress", "Progress (%) | Progreso (%)", { ...computed, default: 0 }),
				integer("width", "Width (px) | Ancho (px)", computed),
				integer("height", "Height (px) | Alto (px)", computed),
				decimal("duration_s", "Length (s) | Duración (s)", computed),
				integer("attempt", "Attempt | Intento", { ...computed, default: 1 }),
			]),
			internalJson("failure", "What went wrong | Qué ha fallado", { display: "media-reason" }),
			longText("failure_reason", "What went wrong, as it was written once | Qué ha fallado, como se escribía antes", {
				hidden: true,
				readonly: true,
			}),
			longText("blur", "Placeholder | Marcador", { hidden: true, readonly: true }),
			text("poster", "Poster | Póster", { hidden: true, readonly: true }),
			internalJson("renditions", "Renditions | Versiones", { display: "media-picture" }),
			sort(),
			...stamps(),
		],
	),
];
