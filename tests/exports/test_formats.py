"""Every format is written for every place and reopened; what was asked for is in it."""

import csv
from io import BytesIO, StringIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from rebriefer.exports.formats import FORMATS, format_of
from rebriefer.exports.handout import Handout
from rebriefer.exports.order import Order, Stopped
from rebriefer.exports.pages import PAPERS
from rebriefer.exports.picture import WIDTH
from rebriefer.place import PLACES
from rebriefer.words.catalogue import Words

BY_ID = {each.id: each for each in FORMATS}
EVERY_PLACE = [entry.id for entry in PLACES]


def written(id: str, handout: Handout, language: str = "en", **named) -> bytes:
    return BY_ID[id].write(handout, Order(Words(language), **named))


def text_of(pdf: bytes) -> str:
    """All text of a PDF as it would be copied."""
    return "\n".join(page.extract_text().replace("\t", " ") for page in PdfReader(BytesIO(pdf)).pages)


def test_a_format_is_found_by_the_end_of_a_name(tmp_path):
    assert [format_of(tmp_path / f"x{suffix}").id for suffix in (".PDF", ".png", ".svg", ".csv", ".ics")] == [
        "pdf", "png", "svg", "csv", "ics",
    ]  # fmt: skip
    assert format_of(tmp_path / "x.docx") is None
    assert format_of(tmp_path / "x") is None


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_a_picture_has_two_pixels_a_logical_one_and_a_white_ground(handed_out, place):
    image = QImage.fromData(written("png", handed_out(place)))
    assert image.width() == 2 * WIDTH
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert round(image.dotsPerMeterX() * 0.0254) == 192


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_in_a_drawing_text_stays_text_with_title_day_and_sources(handed_out, place):
    handout = handed_out(place, "zh")
    svg = written("svg", handout, "zh")
    assert QSvgRenderer(QByteArray(svg)).isValid()
    text = svg.decode("utf-8")
    assert f"<title>{handout.title}</title>" in text
    assert text.count("<text") > 5 and "截至2026年10月9日" in text
    assert "<image" not in text
    assert not handout.sources or handout.sources[0][:5] in text


@pytest.mark.parametrize("place", EVERY_PLACE)
@pytest.mark.parametrize("paper", PAPERS)
def test_pages_have_the_size_of_their_paper_and_say_day_and_number_at_their_foot(handed_out, place, paper):
    handout = handed_out(place)
    pages = PdfReader(BytesIO(written("pdf", handout, paper=paper))).pages
    for number, page in enumerate(pages, 1):
        size = sorted((float(page.mediabox.width), float(page.mediabox.height)))
        assert size == pytest.approx(sorted(PAPERS[paper]), abs=1)
        text = page.extract_text().replace("\t", " ")
        assert handout.as_of in text and f"page {number} of {len(pages)}" in text


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_every_row_and_source_stands_on_the_pages(handed_out, place):
    handout = handed_out(place)
    pages = [page.extract_text() for page in PdfReader(BytesIO(written("pdf", handout))).pages]
    plain = ["".join(page.split()) for page in pages]
    whole = "".join(plain)
    for row in handout.table[1:]:
        for cell in row:
            assert all("".join(word.split()) in whole for word in cell.split()), cell
    assert all("".join(line.split())[:40] in whole for line in handout.sources)


def test_the_headings_return_on_every_page_of_the_table(handed_out):
    pages = [page.extract_text() for page in PdfReader(BytesIO(written("pdf", handed_out("timeline")))).pages]
    tabled = [page for page in pages if "observed" in page.replace("not\tobserved", "")]
    assert len(tabled) > 3
    assert all(head in page for page in tabled for head in ("Measure", "Covers", "State", "Since"))


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_chinese_can_be_copied_out_of_the_pages(handed_out, place):
    handout = handed_out(place, "zh")
    text = text_of(written("pdf", handout, "zh"))
    compact = "".join(text.split())
    assert handout.as_of in text
    assert "".join(handout.title.split()).rpartition("：")[2] in compact
    assert not any("\u2e80" <= letter <= "\u2fdf" or "\ue000" <= letter <= "\uf8ff" for letter in text)


def test_the_chinese_headline_and_figures_are_found_in_the_pages(handed_out):
    text = text_of(written("pdf", handed_out("reader")))
    assert "稀土霸权：中国如何将资源优势转化为战略武器？" in text
    supply = text_of(written("pdf", handed_out("supply")))
    assert "reserves 58.4" in supply and "2026-10-09" in supply


def test_fonts_are_inside_and_no_page_is_a_picture(handed_out):
    page = PdfReader(BytesIO(written("pdf", handed_out("timeline")))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert descriptors and all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each) for each in descriptors)
    assert not page.images


def test_a_page_of_another_day_says_that_day(handed_out):
    text = text_of(written("pdf", handed_out("timeline", as_of="2025-11-06")))
    assert "in force on 2025-11-06" in text and "As of 2025-11-06; data to 2026-10-09" in text


def test_pages_tell_how_far_they_are_and_can_be_stopped(handed_out):
    told = []
    pdf = written("pdf", handed_out("supply"), progress=lambda done, whole: told.append((done, whole)))
    count = len(PdfReader(BytesIO(pdf)).pages)
    assert told == [(number, count) for number in range(count)]

    def stop(_done: int, _whole: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        written("pdf", handed_out("supply"), progress=stop)


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_a_table_for_spreadsheets_has_its_marks_headings_and_sources(handed_out, place):
    handout = handed_out(place, "zh")
    data = written("csv", handout, "zh")
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == [" ".join(cell.split()) for cell in handout.table[0]]
    end = rows.index([])
    assert end == len(handout.table)
    assert rows[end + 1][0] == handout.title and rows[end + 2][0] == handout.as_of
    assert not any(cell.startswith(("=", "@", "\t")) for row in rows for cell in row)


def test_nothing_of_a_table_is_run_and_negative_numbers_stay(qapp):
    handout = Handout("T", "As of", table=(("A", "B"), ("=cmd()", "-5")), sources=("+x",))
    rows = list(csv.reader(StringIO(written("csv", handout).decode("utf-8-sig"))))
    assert rows[1] == ["'=cmd()", "-5"] and rows[-1] == ["'+x"]


@pytest.mark.parametrize("id", BY_ID)
def test_a_place_that_offers_little_is_written_all_the_same(qapp, id):
    assert written(id, Handout("", "As of 2026-10-09"))


def test_a_row_that_no_page_can_hold_goes_on_on_the_next_one(qapp):
    words = " ".join(f"word{number}" for number in range(1200))
    handout = Handout("T", "As of", table=(("A", "B"), ("first", words), ("last", "end")))
    texts = [page.extract_text() for page in PdfReader(BytesIO(written("pdf", handout))).pages]
    assert len(texts) > 1
    pages = ["".join(text.split()) for text in texts]
    assert [word for word in words.split() if not any(word in page for page in pages)] == []
    assert "word5word6" not in pages[-1] and "word1198" not in pages[0]
    assert "end" in texts[-1]


def test_what_is_cut_over_pages_stands_on_each_page_once(handed_out):
    reader = PdfReader(BytesIO(written("pdf", handed_out("reader")))).pages
    found = [number for number, page in enumerate(reader) if "Core\tInsights" in page.extract_text()]
    assert found == [0]


@pytest.mark.parametrize("id", ["pdf", "png", "svg"])
def test_hostile_text_is_shown_and_breaks_nothing(qapp, id):
    row = ("<b>&\x00\u202e\ud800", "x" * 3000, "\ufffe 汉" * 500)
    handout = Handout(row[0], "As of", row[2], row[1], (("a", "b", "c"), *(row for _ in range(3))), row)
    written_bytes = written(id, handout)
    assert written_bytes
    if id == "svg":
        assert QSvgRenderer(QByteArray(written_bytes)).isValid()
