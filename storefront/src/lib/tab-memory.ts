type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface TabMemory {
	write: (text: string) => void;
	read: () => string | undefined;
	clear: () => void;
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
		write: (text) => attempt((storage) => storage.setItem?.(name, text)),
		read: () => attempt((storage) => storage.getItem?.(name)) ?? undefined,
		clear: () => attempt((storage) => storage.removeItem?.(name)),
	};
}
