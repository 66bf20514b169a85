"""Makes the letters of a folder with another tool, and prints seconds, bytes and kilobytes of memory at the highest point.

Called by tests/bench/peers.rs: TOOL (typst, weasyprint, libreoffice), MANNER (single, merged), FOLDER.
A tool that is not installed ends this with code 3.
"""

import html
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import time

tool, manner, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
letters = json.loads((folder / "letters.json").read_text())
fonts = folder / "fonts"


def typst_source(letter):
    def said(text):
        return "#" + json.dumps(text, ensure_ascii=False)

    rows = ",".join(f"[{said(label)}],[{said(value)}]" for label, value in letter["rows"])
    head = " \\\n".join(said(line) for line in letter["head"])
    body = "\n\n".join(said(text) for text in letter["body"])
    return f"{head}\n\n#table(columns: (30%, 1fr), {rows})\n\n{body}\n"


def page(letters):
    return "\n#pagebreak()\n".join(typst_source(letter) for letter in letters)


TYPST_HEAD = '#set document(title: "Brief")\n#set text(font: "Noto Sans", size: 10.5pt, lang: "nl")\n#set page("a4", margin: 25mm)\n'


def by_typst():
    import typst

    names = {str(path): path.read_bytes() for path in fonts.glob("*.ttf")}
    sources = [TYPST_HEAD + page(group) for group in groups()]
    compiler = typst.Compiler(font_paths=list({str(fonts)}), ignore_system_fonts=True)
    assert names
    started = time.perf_counter()
    made = [compiler.compile(input=source.encode()) for source in sources]
    return time.perf_counter() - started, sum(len(pdf) for pdf in made)


def document(letters):
    def one(letter):
        head = "<br>".join(html.escape(line) for line in letter["head"])
        rows = "".join(
            f"<tr><th>{html.escape(label)}</th><td>{html.escape(value)}</td></tr>" for label, value in letter["rows"]
        )
        body = "".join(f"<p>{html.escape(text)}</p>" for text in letter["body"])
        return f'<div style="page-break-after: always"><p>{head}</p><table>{rows}</table>{body}</div>'

    style = f"@font-face {{font-family: Own; src: url('file://{fonts}/NotoSans-Regular.ttf')}} body {{font: 10.5pt Own}}"
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title><style>{style}</style></head>'
        f'<body>{"".join(one(letter) for letter in letters)}</body></html>'
    )


def by_weasyprint():
    import weasyprint

    sources = [document(group) for group in groups()]
    started = time.perf_counter()
    made = [weasyprint.HTML(string=source).write_pdf(pdf_variant="pdf/ua-1") for source in sources]
    return time.perf_counter() - started, sum(len(pdf) for pdf in made)


def by_libreoffice():
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ImportError
    files = []
    for number, group in enumerate(groups()):
        file = folder / f"brief-{manner}-{number}.html"
        file.write_text(document(group))
        files.append(str(file))
    out = folder / f"out-{manner}"
    home = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, home, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(out), *files]
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started, sum(file.stat().st_size for file in out.glob("*.pdf"))


def groups():
    return [letters] if manner == "merged" else [[letter] for letter in letters]


try:
    seconds, size = {"typst": by_typst, "weasyprint": by_weasyprint, "libreoffice": by_libreoffice}[tool]()
except ImportError:
    sys.exit(3)
who = resource.RUSAGE_CHILDREN if tool == "libreoffice" else resource.RUSAGE_SELF
print(seconds, size, resource.getrusage(who).ru_maxrss)
