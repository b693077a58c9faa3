/** The zone that searches without a yacht are read in: where the fleet lies. */
export const company = { timezone: "America/Los_Angeles" } as const;
