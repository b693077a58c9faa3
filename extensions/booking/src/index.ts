export { notifyOffice } from "./office/notify-office.ts";
export { eachLocked } from "./overdue/each-locked.ts";
export { endRequests } from "./overdue/end-requests.ts";
export { theSystem } from "./use-cases/carry-out/acting.ts";
export { confirm } from "./use-cases/confirm.ts";
export { expire } from "./use-cases/expire.ts";
