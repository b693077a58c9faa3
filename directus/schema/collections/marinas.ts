import {
	collection,
	decimal,
	image,
	longText,
	phone,
	section,
	slug,
	sort,
	stamps,
	status,
	suggestion,
	text,
	translations,
	translationsOf,
} from "../describe/index.ts";
import { inUse, timezones } from "./shared/vocabulary.ts";

export const marinas = [
	collection(
		"marinas",
		"Marinas | Puertos",
		{
			icon: "anchor",
			folder: "fleet_area",
			template: "{{name}}",
			archive: ["status", "archived", "active"],
			sortField: "sort",
		},
		[
			text("name", "Name | Nombre", { required: true, placeholder: "Pier 39 Marina" }),
			status(inUse, "active"),
			slug(),
			suggestion("timezone", "Time zone | Zona horaria", timezones, { required: true, default: "America/Los_Angeles" }),
			section("place", "Place | Lugar", { icon: "place" }, [
				longText("address", "Postal address | Dirección postal"),
				decimal("latitude", "Latitude | Latitud", {
					placeholder: "37.80860",
					check: [{ _between: [-90, 90] }, "Between -90 and 90. | Entre -90 y 90."],
				}),
				decimal("longitude", "Longitude | Longitud", {
					placeholder: "-122.40980",
					check: [{ _between: [-180, 180] }, "Between -180 and 180. | Entre -180 y 180."],
				}),
				phone("phone", "Harbour office | Oficina del puerto"),
			]),
			section("arrival", "For guests on the day | Para los huéspedes", { icon: "directions_walk" }, [
				longText("directions", "How to find us | Cómo llegar"),
				longText("parking", "Parking | Aparcamiento"),
				translations("marinas"),
			]),
			image("image", "Picture | Foto", { folder: "website" }),
			sort(),
			...stamps(),
		],
	),
	translationsOf("marinas", "Marina translations | Traducciones de puertos", [
		text("name", "Name | Nombre"),
		longText("directions", "How to find us | Cómo llegar"),
		longText("parking", "Parking | Aparcamiento"),
	]),
];
