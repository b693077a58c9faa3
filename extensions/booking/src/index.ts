export { theSystem } from "./access/acting.ts";
export { notifyOffice } from "./office/notify-office.ts";
export { eachLocked } from "./overdue/each-locked.ts";
export { endRequests } from "./overdue/end-requests.ts";
export { confirm } from "./use-cases/confirm.ts";
export { expire } from "./use-cases/expire.ts";
