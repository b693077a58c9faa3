-- A migration: what releases before this one wrote into `media.failure_reason` as English sentences becomes a code and its
-- parameters, once; a sentence that is none of theirs stays as it was written.

UPDATE media SET failure = json_build_object('code', fixed.code, 'params', json_build_object()), failure_reason = NULL
FROM (VALUES
	('The file is empty. %', 'file_empty'),
	('The file is missing from the media store. %', 'file_missing'),
	('This file is not a picture or film that we can read. %', 'file_unreadable'),
	('This is a text file, not a picture or a film. %', 'text_file'),
	('This is a playlist that points at other files, not a film. %', 'playlist'),
	('This is a list of other files, not a film. %', 'file_list'),
	('This is a streaming manifest, not a film. %', 'streaming_manifest'),
	('This is a drawing (SVG). %', 'drawing'),
	('This is a PDF. %', 'pdf'),
	('GIF pictures are not accepted. %', 'gif'),
	('This picture is in HEIC or AVIF format, which is not accepted. %', 'heic_or_avif'),
	('This picture is damaged or incomplete and cannot be read. %', 'picture_damaged'),
	('This film is damaged or incomplete and cannot be read. %', 'film_damaged'),
	('This film ends before its stated length, so the upload or the export was cut off. %', 'film_cut_off'),
	('This film could not be converted: a part of it is damaged. %', 'film_not_converted'),
	('The picture of this film is in a format that we cannot read. %', 'film_codec'),
	('This film is too short or damaged: no length could be read from it.', 'film_too_short'),
	('This film has too many tracks. %', 'film_too_many_tracks'),
	('There is no picture in this film, only sound or other data.', 'film_without_picture'),
	('Films cannot be processed on this server because ffmpeg is not installed.', 'ffmpeg_missing'),
	('The captions file is missing. %', 'captions_missing'),
	('The captions file is too large to be captions.', 'captions_too_large'),
	('The captions file cannot be read. %', 'captions_unreadable'),
	('This file could not be processed because of a technical problem on our side. %', 'technical_problem')
) AS fixed (sentence, code)
WHERE failure_reason LIKE fixed.sentence;

UPDATE media AS m SET failure_reason = NULL, failure = json_build_object('code', found.code, 'params', CASE found.code
	WHEN 'file_too_large' THEN json_build_object('megabytes', found.n[1], 'most', found.n[2])
	WHEN 'film_too_long' THEN json_build_object('minutes', found.n[1], 'most', found.n[2])
	WHEN 'film_too_large' THEN json_build_object('width', found.n[1], 'height', found.n[2],
		'most_width', found.n[3], 'most_height', found.n[4])
	ELSE json_build_object('width', found.n[1], 'height', found.n[2]) END)
FROM (SELECT id, form.code, regexp_match(failure_reason, form.sentence)::int[] AS n FROM media, (VALUES
	('^This file has (\d{1,9}) MB; the most is (\d{1,9}) MB\.$', 'file_too_large'),
	('^This picture is (\d{1,9}) × (\d{1,9}) pixels, more than we can work with\. ', 'picture_too_large'),
	('^This picture is only (\d{1,9}) × (\d{1,9}) pixels\. ', 'picture_too_small'),
	('^This film is (\d{1,9}) × (\d{1,9}) pixels; the largest size is (\d{1,9}) × (\d{1,9})\. ', 'film_too_large'),
	('^This film lasts (\d{1,9}) minutes; the longest is (\d{1,9})\. ', 'film_too_long')
) AS form (sentence, code)) AS found
WHERE m.id = found.id AND found.n IS NOT NULL;

UPDATE media SET failure_reason = NULL,
	failure = json_build_object('code', 'in_words', 'params', json_build_object('words', failure_reason))
WHERE failure_reason <> '';
