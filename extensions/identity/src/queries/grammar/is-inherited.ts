/** Whether a name reaches into every object of JavaScript, such as `__proto__`, `constructor` or `toString`. */
export const isInherited = (name: string): boolean => name === "prototype" || name in Object.prototype;
