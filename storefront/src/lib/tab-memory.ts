type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface TabMemory {
	keep: (text: string) => void;
	recall: () => string | undefined;
	forget: () => void;
}

/**
 * What this tab remembers under a name, over reloads. A browser that refuses storage, as private windows and blocked
 * cookies do, remembers nothing and loses nothing else. The place is asked for with each use, because there the very name
 * `sessionStorage` throws.
 */
export function tabMemory(name: string, place: () => Partial<Place> = () => sessionStorage): TabMemory {
	const attempt = <Value>(use: (storage: Partial<Place>) => Value): Value | undefined => {
		try {
			return use(place());
		} catch {
			return undefined;
		}
	};
	return {
		keep: (text) => attempt((storage) => storage.setItem?.(name, text)),
		recall: () => attempt((storage) => storage.getItem?.(name)) ?? undefined,
		forget: () => attempt((storage) => storage.removeItem?.(name)),
	};
}
