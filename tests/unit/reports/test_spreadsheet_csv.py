import csv
import io

from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables, with_decimal_comma

TABLE = """side,muscle,volume_ml,ff_percent,slices,note
right,"biceps femoris, long head",1234.500,-0.2500,12,see 1.5
left,Käse,,3.0000,7,1.50
"""


def german(table):
    """Read a table as a spreadsheet with a decimal comma does."""
    return list(csv.reader(io.StringIO(table), delimiter=";"))


def test_columns_of_numbers_have_a_decimal_comma_and_text_stays():
    assert german(with_decimal_comma(TABLE)) == [
        ["side", "muscle", "volume_ml", "ff_percent", "slices", "note"],
        ["right", "biceps femoris, long head", "1234,500", "-0,2500", "12", "see 1.5"],
        ["left", "Käse", "", "3,0000", "7", "1.50"],
    ]


def test_text_that_holds_the_separator_stays_one_cell():
    assert german(with_decimal_comma("a,b\nflag;other,1.5\n"))[1] == ["flag;other", "1,5"]


def test_a_table_without_rows_keeps_its_header():
    assert german(with_decimal_comma("a,b\n")) == [["a", "b"]]


def test_files_say_their_encoding_and_others_stay(tmp_path):
    (tmp_path / "a.csv").write_text(TABLE, "utf-8")
    (tmp_path / "a.txt").write_text(TABLE, "utf-8")
    rewrite_tables(tmp_path, CsvDialect.COMMA)
    assert (tmp_path / "a.csv").read_text("utf-8") == TABLE
    rewrite_tables(tmp_path, CsvDialect.SEMICOLON)
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfside;muscle;")
    assert content.decode("utf-8-sig") == with_decimal_comma(TABLE)
    assert (tmp_path / "a.txt").read_text("utf-8") == TABLE


def test_what_is_in_it_already_is_left_as_it_is(tmp_path):
    (tmp_path / "a.csv").write_text("name,value\nx,1.50\n", encoding="utf-8")
    rewrite_tables(tmp_path, CsvDialect.SEMICOLON)
    once = (tmp_path / "a.csv").read_bytes()
    rewrite_tables(tmp_path, CsvDialect.SEMICOLON)
    assert (tmp_path / "a.csv").read_bytes() == once
    assert b"x;1,50" in once
