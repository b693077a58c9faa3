const plain = (name: string) => ({ name, template: "<div><slot /></div>" });

/** What the Directus app gives to the parts in it, as plain elements. */
export const appComponents = {
	VButton: { props: ["disabled"], template: `<button :disabled="disabled"><slot /></button>` },
	VCheckbox: {
		props: ["modelValue", "label"],
		emits: ["update:modelValue"],
		template: `<label><input type="checkbox" :checked="modelValue" @change="$emit('update:modelValue', $event.target.checked)" />{{ label }}</label>`,
	},
	VNotice: plain("v-notice"),
	VDialog: plain("v-dialog"),
	VCard: plain("v-card"),
	VCardTitle: plain("v-card-title"),
	VCardText: plain("v-card-text"),
	VCardActions: plain("v-card-actions"),
	VIcon: { template: "<i />" },
	VSelect: {
		props: ["modelValue", "items"],
		emits: ["update:modelValue"],
		template: `<select :value="modelValue" @change="$emit('update:modelValue', $event.target.value)"><option v-for="item in items" :key="item.value" :value="item.value">{{ item.text }}</option></select>`,
	},
	VInput: {
		props: ["modelValue", "type"],
		emits: ["update:modelValue"],
		template: `<input :type="type" :value="modelValue" @input="$emit('update:modelValue', type === 'number' ? Number($event.target.value) : $event.target.value)" />`,
	},
	VTextarea: {
		name: "v-textarea",
		props: ["modelValue"],
		emits: ["update:modelValue"],
		template: `<textarea :value="modelValue" @input="$emit('update:modelValue', $event.target.value)" />`,
	},
};
