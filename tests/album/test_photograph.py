from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms, TiffImagePlugin  # noqa: TID253 - nothing here need start quickly

from itinerary.album.photograph import Photograph, Unusable, cleaned

if TYPE_CHECKING:
    from pathlib import Path

RED, GREEN, WHITE = (200, 30, 30), (30, 160, 60), (255, 255, 255)


def picture(size: tuple[int, int] = (40, 30), colour: tuple[int, ...] = RED, mode: str = "RGB") -> Image.Image:
    return Image.new(mode, size, colour)


def written(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photograph(data: bytes) -> Photograph:
    found = cleaned(data)
    assert isinstance(found, Photograph)
    return found


def shown(found: Photograph) -> Image.Image:
    return Image.open(BytesIO(found.data))


def is_coloured(found: Photograph, place: tuple[int, int], colour: tuple[int, ...]) -> bool:
    """Whether a photograph has a colour at a place, as nearly as JPEG keeps one."""
    at = shown(found).getpixel(place)
    assert isinstance(at, tuple)
    return all(abs(one - other) <= 12 for one, other in zip(at, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_of_each_kind_becomes_a_jpeg(kind: str) -> None:
    found = photograph(written(picture(), kind))

    assert (shown(found).format, shown(found).mode, shown(found).size) == ("JPEG", "RGB", (40, 30))
    assert (found.width, found.height) == (40, 30)
    assert found.digest == hashlib.sha256(found.data).hexdigest()
    assert is_coloured(found, (20, 15), RED)


def test_a_photograph_loses_all_that_the_camera_wrote() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRETMAKER"
    exif[0x8298] = "SECRETOWNER"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (TiffImagePlugin.IFDRational(34), TiffImagePlugin.IFDRational(49), 0)
    data = written(picture(), "JPEG", exif=exif, comment=b"SECRETCOMMENT", xmp=b"<x>SECRETXMP</x>", dpi=(72, 72))
    assert b"SECRETMAKER" in data
    assert b"SECRETXMP" in data

    found = photograph(data)

    assert b"SECRET" not in found.data
    assert not {"exif", "xmp", "comment", "icc_profile"}.intersection(shown(found).info)
    assert b"Exif" not in found.data


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [(1, (40, 30), (4, 15)), (3, (40, 30), (35, 15)), (6, (30, 40), (15, 4)), (8, (30, 40), (15, 35))],
)
def test_a_photograph_taken_sideways_stands_upright(
    orientation: int, size: tuple[int, int], red_at: tuple[int, int]
) -> None:
    lying = picture(colour=GREEN)
    lying.paste(RED, (0, 0, 20, 30))
    exif = Image.Exif()
    exif[0x0112] = orientation

    found = photograph(written(lying, "JPEG", exif=exif, quality=95))

    assert shown(found).size == size
    assert is_coloured(found, red_at, RED)


def test_a_large_photograph_becomes_small_in_its_own_shape() -> None:
    found = photograph(written(picture((3000, 2000)), "JPEG"))

    assert (found.width, found.height) == (600, 400)


@pytest.mark.parametrize(
    "image",
    [
        picture(colour=(0, 0, 0, 0), mode="RGBA"),
        picture(colour=(0, 0), mode="LA"),
    ],
    ids=["colour", "grey"],
)
def test_what_is_transparent_becomes_white(image: Image.Image) -> None:
    assert is_coloured(photograph(written(image)), (20, 15), WHITE)


def test_a_palette_keeps_its_colours() -> None:
    assert is_coloured(photograph(written(picture(colour=GREEN).convert("P"))), (20, 15), GREEN)


def test_colours_are_those_that_the_profile_means() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    plain = photograph(written(picture(colour=GREEN)))

    assert photograph(written(picture(colour=GREEN), icc_profile=b"no profile")).data == plain.data
    assert photograph(written(picture(colour=GREEN), icc_profile=profile)).data == plain.data


def test_a_photograph_is_the_same_bytes_each_time() -> None:
    data = written(Image.effect_noise((300, 200), 60).convert("RGB"), "JPEG")

    assert cleaned(data) == cleaned(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", Unusable("it is empty", "save it as JPEG or PNG")),
        (b"hello", Unusable("it is no picture that can be read", "save it as JPEG or PNG")),
        (
            b"\0\0\0\x18ftypheic\0\0",
            Unusable("it is a HEIC, as telephones take them, which documents cannot show", "save it as JPEG or PNG"),
        ),
        (b"%PDF-1.7\n", Unusable("it is a PDF, which documents cannot show", "save it as JPEG or PNG")),
        (b"<svg xmlns=''/>", Unusable("it is an SVG, which documents cannot show", "save it as JPEG or PNG")),
        (
            written(picture(), "TIFF"),
            Unusable("it is a TIFF, which documents cannot show", "save it as JPEG or PNG"),
        ),
        (written(picture(), "GIF"), Unusable("it is a GIF, which documents cannot show", "save it as JPEG or PNG")),
        (
            written(picture((200, 200)), "JPEG")[:400],
            Unusable("it is damaged", "copy it again from where it came"),
        ),
    ],
    ids=["empty", "text", "heic", "pdf", "svg", "tiff", "gif", "cut"],
)
def test_a_file_that_is_no_photograph_says_what_it_is(data: bytes, expected: Unusable) -> None:
    assert cleaned(data) == expected


def test_a_picture_made_to_exhaust_memory_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.png"
    Image.new("1", (20_000, 20_000)).save(bomb)
    assert bomb.stat().st_size < 100_000

    assert cleaned(bomb.read_bytes()) == Unusable(
        "it has more than 120 million pixels", "save it smaller: 600 pixels a side are enough"
    )
