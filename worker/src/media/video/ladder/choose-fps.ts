const standard = 30;
const most = 60;

/** Frames a second of the renditions: the source's own where that is sane, at most 60, 30 where it is unknown. */
export function chooseFps(fps: number): number {
	if (!(fps >= 1) || fps > 1000) return standard;
	if (fps <= most + 0.5) return Math.min(Math.round(fps * 1000) / 1000, most);
	const halvings = Math.ceil(Math.log2(fps / most));
	return Math.round((fps / 2 ** halvings) * 1000) / 1000;
}
