export { type FleetCard, fleetAnswer, fleetCard, type Rating, rating } from "./fleet-card.ts";
export { type FleetQuery, fleetOrders, fleetQuery, HIGHEST_PRICE } from "./fleet-query.ts";
