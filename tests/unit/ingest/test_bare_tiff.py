"""TIFF pictures in their bare form: every pixel of every page, and nothing that stood beside them."""

import io
import struct

import pytest
from PIL import Image, TiffImagePlugin

from intel.ingest.bare_pictures import bare_picture

SAID = "taken by an officer at 41.3111N 69.2797E"


def _noise(mode: str) -> Image.Image:
    return Image.effect_noise((61, 47), 90).convert(mode)


def _tiff(*pages: Image.Image, compression: str = "raw", behind: bytes = b"") -> bytes:
    about = TiffImagePlugin.ImageFileDirectory_v2()
    about[270], about[305], about[315], about[700] = SAID, SAID, SAID, SAID.encode()
    sink = io.BytesIO()
    first, *others = pages
    first.save(sink, "TIFF", save_all=True, append_images=others, compression=compression, tiffinfo=about, dpi=(96, 96))
    return sink.getvalue() + behind


@pytest.mark.parametrize("compression", ["raw", "packbits", "tiff_lzw", "tiff_adobe_deflate"])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "I;16"])
def test_a_bare_tiff_has_every_pixel_and_nothing_beside_it(mode: str, compression: str) -> None:
    page = Image.new("I;16", (20, 9), 700) if mode == "I;16" else _noise(mode)
    content = _tiff(page, compression=compression, behind=SAID.encode())

    bare = bare_picture(content, "image/tiff")

    assert content.count(SAID.encode()) == 5
    assert SAID.encode() not in bare
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(bare))
    assert (before.mode, before.size, before.info.get("dpi")) == (after.mode, after.size, after.info.get("dpi"))
    assert before.tobytes() == after.tobytes()
    assert bare_picture(bare, "image/tiff") == bare


def test_a_bare_fax_has_all_its_pages() -> None:
    pages = [_noise("1"), _noise("1").rotate(180)]
    content = _tiff(*pages, compression="group4")

    bare = Image.open(io.BytesIO(bare_picture(content, "image/tiff")))

    for number, page in enumerate(pages):
        bare.seek(number)
        assert bare.tobytes() == page.tobytes()


def test_a_smaller_version_of_a_page_is_left_out() -> None:
    content = bytearray(_tiff(_noise("L"), Image.new("L", (5, 5), 9)))
    (first,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, first)
    (second,) = struct.unpack_from("<I", content, first + 2 + 12 * count)
    # its width, the first of its entries, becomes one that says that the page is a reduced one
    assert struct.unpack_from("<H", content, second + 2) == (256,)
    struct.pack_into("<HHII", content, second + 2, 254, 4, 1, 1)

    bare = Image.open(io.BytesIO(bare_picture(bytes(content), "image/tiff")))

    assert getattr(bare, "n_frames", 1) == 1
    assert bare.size == (61, 47)


def test_what_stands_behind_the_pixels_of_a_strip_is_left_out() -> None:
    content = bytearray(_tiff(Image.new("L", (10, 10), 7)))
    bare = bare_picture(bytes(content), "image/tiff")
    at = content.find(struct.pack("<HHI", 279, 4, 1))
    at = at if at >= 0 else content.find(struct.pack("<HHI", 279, 3, 1))
    struct.pack_into("<I", content, at + 8, 120)

    assert bare_picture(bytes(content) + bytes(120), "image/tiff") == bare


@pytest.mark.parametrize("compression", ["jpeg", "tiff_jpeg"])
def test_a_tiff_with_a_photograph_inside_has_no_bare_form(compression: str) -> None:
    with pytest.raises(ValueError, match="packed"):
        bare_picture(_tiff(_noise("RGB"), compression=compression), "image/tiff")


def test_a_broken_tiff_is_refused_or_gives_what_is_whole() -> None:
    content = _tiff(_noise("L"), compression="packbits")
    for length in range(0, len(content) - 1, 7):
        try:
            bare = bare_picture(content[:length], "image/tiff")
        except ValueError:
            continue
        assert len(bare) < len(content) + 200


def test_pages_without_end_are_refused() -> None:
    content = bytearray(_tiff(_noise("L")))
    (first,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, first)
    struct.pack_into("<I", content, first + 2 + 12 * count, first)

    with pytest.raises(ValueError, match="no end"):
        bare_picture(bytes(content), "image/tiff")
