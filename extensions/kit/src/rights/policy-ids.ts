/** The fixed ids of the policies by which rights are asked, the same everywhere. @see directus/config/ids.ts */
export const policyIds = {
	staff: "b64dc722-7cb4-8ca6-a963-67c73897c0d6",
	manager: "801eb40e-14c8-8a93-a0de-d4c9fe989545",
	compliance: "cae7f7f2-1389-8e81-aca6-1c3ce5e4c0db",
	owner: "987545aa-07f6-87af-a7c8-9eaa97edb5b3",
	captain: "7bfe65aa-ac7d-810d-a871-1f1bbc127c6e",
	crew: "a7cbd903-4e5e-8af9-aae9-dea6e6599264",
	marketer: "74358ed7-8e7d-8db3-ae44-b910ba16968f",
	worker: "69321ab6-5ef8-8ded-a357-d0e693aa9e3f",
	storefront: "bbf8a707-89fc-8a82-acaf-50b8e20061b4",
} as const;

export type PolicyName = keyof typeof policyIds;
