/** The fixed ids of the users that programs sign in as. @see directus/config/ids.ts */
export const serviceUserIds = {
	worker: "9e326824-7fc3-81d3-a05c-b5580de29102",
	storefront: "9c52fc73-2041-8a1e-ae1c-1607fdf5182d",
} as const;
