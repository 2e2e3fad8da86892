"""``summary`` and ``print`` on the command line: what is printed, in every form, and what fails."""

import os
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from cli.conftest import Run
from talentdesk.render import pages

POLICY = "policy:上海市自然科学研究人员职称评审办法"


@pytest.fixture
def _chinese_font() -> None:
    if pages.chinese_font() is None:
        pytest.skip("a Chinese font (package fonts-noto-cjk) is missing")


@pytest.mark.usefixtures("_chinese_font")
def test_every_form_says_the_same(run: Run, tmp_path: Path) -> None:
    files = {name: tmp_path / f"a.{name}" for name in ("pdf", "html", "docx", "md", "txt")}
    options = {"docx": "--word", "md": "--markdown", "txt": "--text"}
    for name, path in files.items():
        done = run("print", "5.3", options.get(name, f"--{name}"), str(path))
        assert (done.status, done.out) == (0, "")
        assert path.name in done.err
    word = docx.Document(str(files["docx"]))
    texts = {
        "pdf": "".join(page.extract_text() for page in PdfReader(files["pdf"]).pages),
        "docx": "\n".join(paragraph.text for paragraph in word.paragraphs),
        **{name: files[name].read_text(encoding="utf-8") for name in ("html", "md", "txt")},
    }
    for name, text in texts.items():
        assert "放权松绑更进一步" in "".join(text.split()), name
        assert "shanghai-2023/5.3" in text


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("--what", "timeline"), "2023-06-19"),
        (("5.3", "--what", "sections"), "近悦远来的人才生态"),
        (("--what", "policies"), "being drafted"),
        (("--what", "figures", "5.2"), "1032万名"),
        (("--search", "绿色通道"), "绿色通道"),
        (("policy:上海市自然科学研究人员职称评审办法",), "not stated in the source"),
        (("5.3", "--style", "apa"), "(2023). 第5.3节."),
        (("5.3", "--without", "policies,points"), "Citation"),
    ],
)
def test_whatever_is_in_the_library_is_printed(
    run: Run, arguments: tuple[str, ...], wanted: str
) -> None:
    done = run("print", *arguments, "--text", "-")
    assert done.status == 0
    assert "".join(wanted.split()) in "".join(done.out.split())
    if "--without" in arguments:
        assert "Policies" not in done.out


@pytest.mark.usefixtures("_chinese_font")
def test_two_up_apart_and_size(run: Run, tmp_path: Path) -> None:
    usual, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    run("print", "5.1", "5.2", "--pdf", str(usual))
    done = run("print", "5.1", "5.2", "--pdf", str(other), "--two-up", "--apart", "--size", "large")
    assert done.status == 0
    first, second = (PdfReader(path).pages[0].mediabox for path in (usual, other))
    assert (first.width, first.height) == (second.height, second.width)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("5.3", "--pdf", "a", "--html", "b"),
        ("5.3", "--what", "search"),
        ("5.3", "--without", "pictures"),
        ("5.3", "--paper", "A3"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("print", *arguments).status == 2


@pytest.mark.parametrize("name", ["none/a.pdf", "folder", "/dev/full"])
def test_a_file_that_cannot_be_written_is_one_sentence_and_no_half_file(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / name
    if name == "/dev/full" and not path.exists():
        pytest.skip("/dev/full is missing")
    done = run("print", "5.3", "--pdf", str(path))
    assert done.status in (1, 2)
    assert done.err.count("\n") <= 4
    assert "Traceback" not in done.err
    left = [p.name for p in tmp_path.rglob("*") if p.is_file()]
    assert [name for name in left if not name.startswith("library.db")] == []


def test_a_folder_without_permission_is_one_sentence(run: Run, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    if os.access(closed, os.W_OK):
        pytest.skip("root may write everything")
    done = run("print", "5.3", "--pdf", str(closed / "a.pdf"))
    assert done.status == 1
    assert done.err.count("\n") == 1


def test_a_summary_reads_an_edition(run: Run) -> None:
    assert run("summary", "5.3", "--edition", "zh").out.count("5.3") > 1


def test_a_policy_is_printed_with_what_one_source_says_marked(run: Run) -> None:
    out = run("print", "policy:上海市科技人才评价综合改革试点方案", "--text", "-").out
    assert "2024年2月8日 (one source)" in out
    assert out.count("not stated in the source") == 2  # issuer and number
    channel = run("print", "policy:职称评审绿色通道", "--language", "en", "--text", "-").out
    assert "Set up 5.3 ¶8" in channel
    assert "Full text" not in channel
    assert "Shanghai Science and Technology Progress Report 2023[R]. Section 5.3" in channel


@pytest.mark.usefixtures("_chinese_font")
@pytest.mark.parametrize("language", ["zh", "en", "both"])
@pytest.mark.parametrize("style", ["gb", "apa", "plain"])
def test_every_citation_on_our_pages_stands(
    run: Run, tmp_path: Path, language: str, style: str
) -> None:
    texts = Path(__file__).parents[1] / "texts"
    run("import", str(texts / "annual-report.txt"), str(texts / "facts-law.txt"))
    refs = ("shanghai-2023", "shanghai-2023/5.1", "annual-report", "facts-law", POLICY)
    pdf = tmp_path / "a.pdf"
    run("print", *refs, "--language", language, "--style", style, "--pdf", str(pdf))
    done = run("verify", str(pdf))
    assert done.status == 0, done.out
    assert " 0 wrong" in done.err + done.out
