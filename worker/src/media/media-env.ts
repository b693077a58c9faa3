/**
 * The environment of the media store: the same `STORAGE_*` variables that Directus reads. `FFMPEG_PATH` and
 * `FFPROBE_PATH` are read by the guard scripts, which inherit them.
 */
export const mediaEnv = (): Record<string, string | undefined> => process.env;
