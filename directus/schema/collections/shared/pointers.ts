import { m2o } from "../../describe/index.ts";

export const booking = (required = false) =>
	m2o("booking", "bookings", "Booking | Reserva", { required, template: "{{number}} · {{yacht.name}}" });
export const customer = (required = false) =>
	m2o("customer", "customers", "Customer | Cliente", { required, template: "{{first_name}} {{last_name}}" });
export const yacht = (required = false) => m2o("yacht", "yachts", "Yacht | Yate", { required, template: "{{name}}" });
