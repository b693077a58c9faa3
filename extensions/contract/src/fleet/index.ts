export { type FleetCard, fleetAnswer, fleetCard, type Rating, rating } from "./fleet-card.ts";
export { type FleetQuery, fleetOrders, fleetQuery } from "./fleet-query.ts";
