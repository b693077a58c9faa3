export { type Health, type HealthCheck, healthAnswer, liveAnswer } from "./health.ts";
