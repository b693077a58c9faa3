import { defineInterface } from "@directus/extensions-sdk";
import HistoryList from "./history-list.vue";

export default defineInterface({
	id: "charter-history",
	name: "History of a booking",
	description: "What has happened to a booking, in the reader's language",
	icon: "history",
	component: HistoryList,
	types: ["alias"],
	localTypes: ["o2m"],
	group: "relational",
	relational: true,
	options: [],
});
