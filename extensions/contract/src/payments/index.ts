export { type PaymentsConfig, paymentsConfig, paymentsConfigAnswer } from "./config.ts";
export {
	notifyOfficeAnswer,
	notifyOfficeTask,
	refundTask,
	refundTaskAnswer,
	taskAnswer,
	webhookAnswer,
} from "./tasks.ts";
