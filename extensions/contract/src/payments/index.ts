export { type PaymentsConfig, paymentsConfig, paymentsConfigAnswer } from "./config.ts";
export {
	refundTask,
	refundTaskAnswer,
	taskAnswer,
	tellStaffAnswer,
	tellStaffTask,
	webhookAnswer,
} from "./tasks.ts";
