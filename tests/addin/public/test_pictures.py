"""A photograph is shown as it was and tells nothing beside: no place, no author, no preview, whole or broken off."""

from addin.public.pictures import bare

HEAD = b"\xff\xd8\xff\xe0\0\4JF"
NOTE = b"\xff\xfe\0\5abc"


def test_a_note_after_bytes_that_only_fill_goes():
    assert bare(HEAD + b"\xff\xda\0\2dots\xff" + NOTE + b"\xff\xd9") == HEAD + b"\xff\xda\0\2dots\xff" + b"\xff\xd9"


def test_a_picture_that_breaks_off_among_its_dots_is_shown_so_far():
    assert bare(HEAD + b"\xff\xda\0\2dots") == HEAD + b"\xff\xda\0\2dots\xff\xd9"
    assert bare(HEAD + b"\xff\xda\0\2dots\xff") == HEAD + b"\xff\xda\0\2dots\xff\xff\xd9"


def test_every_kind_of_note_goes_and_what_is_needed_to_show_it_stays():
    """APP0 (JFIF) and APP14 (Adobe's colours) stay; Exif, XMP, IPTC, what programs add, and comments go."""
    for marker in (*range(0xE1, 0xEE), 0xEF, 0xFE):
        assert bare(HEAD + bytes((0xFF, marker)) + b"\0\5abc\xff\xd9") == HEAD + b"\xff\xd9", hex(marker)
    for marker in (0xE0, 0xEE, 0xDB, 0xC0, 0xC4):
        kept = HEAD + bytes((0xFF, marker)) + b"\0\5abc\xff\xd9"
        assert bare(kept) == kept, hex(marker)
