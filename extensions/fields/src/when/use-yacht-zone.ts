import { useApi } from "@directus/extensions-sdk";
import { inject, type Ref, ref, watch } from "vue";

const idOf = (yacht: unknown): string | null => {
	if (typeof yacht === "string") return yacht;
	if (typeof yacht !== "object" || yacht === null || !("id" in yacht)) return null;
	return typeof yacht.id === "string" ? yacht.id : null;
};

/**
 * The zone of the yacht that the form around this field names, as it is being edited. Undefined until a yacht is
 * chosen and its zone is known.
 */
export const useYachtZone = (yachtField: string): Ref<string | undefined> => {
	const api = useApi();
	const values = inject<Ref<Record<string, unknown>> | undefined>("values", undefined);
	const zone = ref<string>();
	const look = async (id: string | null): Promise<void> => {
		zone.value = undefined;
		if (id === null) return;
		const answer = await api.get(`/items/yachts/${id}`, { params: { fields: ["timezone"] } }).catch(() => undefined);
		if (idOf(values?.value[yachtField]) === id) zone.value = answer?.data.data.timezone;
	};
	watch(() => idOf(values?.value[yachtField]), look, { immediate: true });
	return zone;
};
