import {
	choice,
	collection,
	date,
	decimal,
	instant,
	integer,
	localTimes,
	longText,
	m2o,
	price,
	section,
	stamps,
	status,
	text,
	user,
	yachtInstant,
} from "../describe/index.ts";

const types = {
	routine: "Routine | Rutina",
	repair: "Repair | Reparación",
	inspection: "Inspection | Inspección",
	cleaning: "Cleaning | Limpieza",
	upgrade: "Upgrade | Mejora",
	emergency: "Emergency | Urgencia",
};
const yacht = () => m2o("yacht", "yachts", "Yacht | Yate", { required: true, template: "{{name}}" });

export const upkeep = [
	collection(
		"maintenance_jobs",
		"Maintenance | Mantenimiento",
		{
			icon: "build",
			folder: "fleet_area",
			template: "{{yacht.name}} · {{title}}",
			archive: ["status", "cancelled", "planned"],
		},
		[
			text("title", "What | Qué", { required: true, placeholder: "Replace port engine impeller" }),
			status(
				{
					planned: ["Planned | Planificado", "special"],
					in_progress: ["Under way | En curso", "info"],
					done: ["Done | Hecho", "good"],
					cancelled: ["Cancelled | Cancelado", "quiet"],
				},
				"planned",
			),
			yacht(),
			choice("type", "Type | Tipo", types, { required: true, default: "routine" }),
			choice(
				"severity",
				"Severity | Gravedad",
				{
					low: ["Low | Baja", "quiet"],
					medium: ["Medium | Media", "warn"],
					high: ["High | Alta", "bad"],
					critical: ["Critical: stays ashore | Crítica: no navega", "bad"],
				},
				{ required: true, default: "medium" },
			),
			m2o("plan", "maintenance_plans", "From plan | Del plan", { template: "{{name}}" }),
			yachtInstant("starts_at", "From | Desde", { index: true }),
			yachtInstant("ends_at", "Until | Hasta"),
			...localTimes(),
			section("cost", "Cost | Coste", { icon: "payments" }, [
				price("estimate", "Estimate | Presupuesto"),
				price("actual", "Actual | Real"),
				text("vendor", "Done by | Realizado por"),
				user("assigned_to", "Responsible | Responsable"),
			]),
			longText("notes", "Notes | Notas"),
			...stamps(),
		],
	),
	collection(
		"maintenance_plans",
		"Upkeep plans | Planes periódicos",
		{
			icon: "event_repeat",
			folder: "fleet_area",
			template: "{{yacht.name}} · {{name}}",
			archive: ["status", "archived", "active"],
		},
		[
			text("name", "What | Qué", { required: true, placeholder: "Engine oil and filters" }),
			status({ active: ["In use | En uso", "good"], archived: ["Archived | Archivado", "quiet"] }, "active"),
			yacht(),
			choice("type", "Type | Tipo", types, { required: true, default: "routine" }),
			decimal("interval_hours", "Every (engine hours) | Cada (horas de motor)"),
			integer("interval_days", "Every (days) | Cada (días)"),
			decimal("last_done_hours", "Last done at (engine hours) | Última vez (horas de motor)"),
			date("last_done_on", "Last done on | Última vez"),
			longText("notes", "Notes | Notas"),
			...stamps(),
		],
	),
	collection(
		"meter_readings",
		"Meter readings | Lecturas",
		{ icon: "speed", folder: "fleet_area", template: "{{yacht.name}} · {{read_at}}" },
		[
			yacht(),
			instant("read_at", "Read at | Leído el", { required: true, index: true }),
			decimal("engine_hours", "Engine hours | Horas de motor"),
			decimal("fuel_pct", "Fuel (%) | Combustible (%)", {
				check: [{ _between: [0, 100] }, "Between 0 and 100. | Entre 0 y 100."],
			}),
			m2o("booking", "bookings", "On trip | En la salida", { template: "{{number}}" }),
			user("read_by", "Read by | Leído por"),
			longText("notes", "Notes | Notas"),
			...stamps(),
		],
	),
];
