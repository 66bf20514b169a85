"""Makes the letters of a folder with another tool, and prints seconds, bytes, and kilobytes of memory at the highest point
beyond what was in use before (of LibreOffice, which is a process by itself, all of it).

Called by tests/bench/peers.rs: TOOL (typst, weasyprint, libreoffice), MANNER (first: one letter, by a program that made none
before; single: a file each; merged: one file), FOLDER. A tool that is not installed ends this with code 3.
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
    head = " \\\n".join(f"#strong[{said(line)}]" if line in letter["bold"] else said(line) for line in letter["head"])
    body = "\n\n".join(said(text) for text in letter["body"])
    return f"{head}\n\n#table(columns: (30%, 1fr), {rows})\n\n{body}\n"


def page(letters):
    return "\n#pagebreak()\n".join(typst_source(letter) for letter in letters)


TYPST_HEAD = '#set document(title: "Brief")\n#set text(font: "Noto Sans", size: 10.5pt, lang: "nl")\n#set page("a4", margin: 25mm)\n'


def by_typst():
    import typst

    sources = [TYPST_HEAD + page(group) for group in groups()]
    compiler = typst.Compiler(font_paths=list({str(fonts)}), ignore_system_fonts=True)
    norms = ["a-2a", "ua-1"]
    return timed(lambda: sum(len(compiler.compile(input=it.encode(), pdf_standards=norms)) for it in sources))


def document(letters):
    def one(letter):
        head = "<br>".join(
            f"<b>{html.escape(line)}</b>" if line in letter["bold"] else html.escape(line) for line in letter["head"]
        )
        rows = "".join(
            f"<tr><th>{html.escape(label)}</th><td>{html.escape(value)}</td></tr>" for label, value in letter["rows"]
        )
        body = "".join(f"<p>{html.escape(text)}</p>" for text in letter["body"])
        return f'<div style="page-break-after: always"><p>{head}</p><table>{rows}</table>{body}</div>'

    faces = "".join(
        f"@font-face {{font-family: 'Noto Sans'; font-weight: {weight}; src: url('file://{fonts}/NotoSans-{name}.ttf')}}"
        for name, weight in [("Regular", 400), ("Bold", 700)]
    )
    style = faces + "body {font: 10.5pt 'Noto Sans'} th {text-align: left; font-weight: 400}"
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title><style>{style}</style></head>'
        f'<body>{"".join(one(letter) for letter in letters)}</body></html>'
    )


def by_weasyprint():
    import weasyprint

    sources = [document(group) for group in groups()]
    write = lambda source: weasyprint.HTML(string=source).write_pdf(pdf_variant="pdf/ua-1")
    return timed(lambda: sum(len(write(source)) for source in sources))


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
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = [program, home, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", tagged]
    started = time.perf_counter()
    command += ["--outdir", str(out), *files]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return seconds, sum(file.stat().st_size for file in out.glob("*.pdf")), memory


def groups():
    if manner == "merged":
        return [letters]
    return [[letter] for letter in (letters[:1] if manner == "first" else letters)]


def timed(work):
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before = kilobytes("VmRSS")
    started = time.perf_counter()
    size = work()
    return time.perf_counter() - started, size, kilobytes("VmHWM") - before


def kilobytes(name):
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))


try:
    figures = {"typst": by_typst, "weasyprint": by_weasyprint, "libreoffice": by_libreoffice}[tool]()
except ImportError:
    sys.exit(3)
print(*figures)
