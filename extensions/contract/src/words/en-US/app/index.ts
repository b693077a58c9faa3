import { bookingSteps } from "./booking-steps.ts";
import { fields } from "./fields.ts";
import { history } from "./history.ts";
import { media } from "./media.ts";

/** What the parts of ours in the Directus app say. */
export const app = { bookingSteps, fields, history, media };
