export {
	type AvailabilityDay,
	type AvailabilityQuery,
	availabilityAnswer,
	availabilityDays,
	availabilityQuery,
} from "./availability.ts";
