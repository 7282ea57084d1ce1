"""How the web page looks on screen and paper: the style asked for, then the reader's wishes."""

from collections.abc import Mapping

from app.packs.render.look import FILLS
from app.packs.styles import Font, Style
from app.workshops.show_cards import SIGNS

_LINE_OF_PIXELS = 96 / 72
_PLAIN = 'Verdana, "Noto Sans", "DejaVu Sans", sans-serif'
_FAMILIES: Mapping[Font, str] = {
    "atkinson": f'"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", {_PLAIN}',
    "opendyslexic": f'OpenDyslexic, OpenDyslexic3, "Atkinson Hyperlegible Next", {_PLAIN}',
}
"""A reader who has the letters on their machine sees them; the page fetches none."""


def style_sheet(style: Style) -> str:
    """All sizes follow from one, so that the reader's own zoom reaches everything."""
    tint = style.tint_colour
    size = style.points * _LINE_OF_PIXELS / 16
    on_paper = {
        "points": style.points,
        "paper": style.paper,
        "tint": tint if style.print_tint else "#fff",
        "adjust": "exact" if style.print_tint else "economy",
    }
    return "\n".join(
        [
            _PAGE
            % {
                "size": size,
                "spacing": style.spacing,
                "tint": tint,
                "family": _FAMILIES[style.font],
            },
            _SHAPES,
            STACKED if style.stacks_tables else f"@media screen and {_NARROW} {{\n{STACKED}\n}}",
            _ON_A_NARROW_SCREEN,
            _DARK,
            _CONTRAST,
            _FORCED,
            _PRINT % on_paper,
        ]
    )


_FILL_RULES = "\n".join(f".fill-{name} {{ fill: {colour}; }}" for name, colour in FILLS.items())
_PEN_RULES = "\n".join(f".pen-{sign} {{ stroke: {FILLS[sign]}; }}" for sign in SIGNS)
_PAGE = """:root {
  color-scheme: light dark;
  --paper: %(tint)s; --ink: #1c2129; --edge: #6b6252; --wash: #efe7d3; --link: #0e4a5a;
}
* { box-sizing: border-box; }
html {
  font-size: min(%(size).4grem, max(10vw, 2rem)); background: var(--paper); color: var(--ink);
}
html { -webkit-text-size-adjust: 100%%; text-size-adjust: 100%%; }
body {
  margin: 0; font-family: %(family)s;
  font-size: 1em; line-height: %(spacing)s; letter-spacing: 0.012em; word-spacing: 0.05em;
  text-align: start; hyphens: manual; overflow-wrap: break-word;
}
main { max-width: 34em; margin: 0 auto; padding: 2.5em 1.25em 4em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.22; margin: 1.9em 0 0.6em; break-after: avoid; }
h1 { font-size: 1.6em; margin: 0 0 1.2em; padding-bottom: 0.5em; }
h1::after {
  content: ""; display: block; width: 2em; height: 0.12em; margin-top: 0.5em;
  background: var(--ink);
}
h2 { font-size: 1.3em; }
h3 { font-size: 1.12em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0 0 1.5em; }
.strong, .card-title { font-weight: 600; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 0.08em; }
:focus-visible { outline: max(3px, 0.15em) solid var(--ink); outline-offset: 0.2em; }
nav { margin: 0 0 2.5em; padding-block: 0.9em; border-block: 1px solid var(--edge); }
nav p, nav ul { margin: 0; }
nav a { display: inline-block; padding-block: 0.3em; }
nav li { margin-block: 0; }
ul, ol { margin: 0 0 1.5em; padding: 0; }
li { margin: 0 0 0.7em; margin-inline-start: 1.6em; }
.ticks, .pictured { list-style: none; }
.ticks li { display: flex; gap: 0.7em; align-items: flex-start; margin: 0 0 1em; }
.box {
  flex: none; width: 1.15em; height: 1.15em; margin-top: 0.18em;
  border: max(2px, 0.1em) solid var(--ink); border-radius: 0.15em;
}
.pictured li { display: flex; gap: 1.2em; align-items: center; margin: 0 0 1.2em; }
.frame {
  flex: none; width: 6em; height: 6em; object-fit: contain;
  border: max(2px, 0.1em) solid var(--edge); border-radius: 0.6em;
}
.frame.unseen { border-color: transparent; }
img.frame { padding: 0.3em; background: #fff; }
.choice { margin: 0 0 1em; break-inside: avoid; }
.choice p { margin: 0 0 0.2em; }
li > span:last-child { min-width: 0; }
.abreast { display: flex; flex-wrap: wrap; gap: 0.3em 1.4em; margin: 0; }
.abreast li { margin: 0; gap: 0.4em; }
.wide { overflow-x: auto; margin: 0 0 2em; }
table { border-collapse: collapse; width: 100%%; }
caption { text-align: start; font-weight: 700; padding-bottom: 0.4em; }
th, td { text-align: start; vertical-align: top; padding: 0.5em 1em 0.5em 0; }
td:empty { height: 2.2em; }
tr { border-bottom: 1px solid var(--edge); }
thead tr { border-bottom: max(2px, 0.1em) solid var(--ink); }
tbody th { font-weight: 600; }
.card {
  border: max(2px, 0.1em) solid var(--edge); border-radius: 0.6em; padding: 0.9em;
  margin: 0 0 1.5em; break-inside: avoid;
}
.card p:last-child { margin-bottom: 0; }
.card-title { margin-bottom: 0.5em; }
.write { margin: 0 0 2em; }
.write p { margin: 0; }
.line { height: 2.2em; border-bottom: max(1px, 0.05em) solid var(--edge); }
.show-card {
  position: relative; display: flex; gap: 1.5em; align-items: center; min-height: 11em;
  padding: 2em; margin: 0 0 1.5em; break-inside: avoid;
}
.card-word { font-size: 2.8em; font-weight: 700; line-height: 1.15; margin: 0 0 0.2em; }
.show-card p:last-child { margin-bottom: 0; }
.edge { position: absolute; inset: 0; width: 100%%; height: 100%%; }
.sign { flex: none; width: 8em; height: 8em; stroke-linecap: round; fill: none; }
.slips {
  display: grid; grid-template-columns: repeat(var(--across), minmax(0, 1fr)); margin: 0 0 2em;
}
.slip { border: 2px dashed var(--edge); padding: 0.9em; min-height: 8em; break-inside: avoid; }
.slip.copy { display: none; }
figure { margin: 0 0 2em; }
.drawing { width: 100%%; height: auto; }
figcaption ul { margin-top: 1em; }"""
_SHAPES = f""".shape {{
  width: 1em; height: 1em; margin-inline-end: 0.45em; vertical-align: -0.1em;
}}
svg {{ stroke: var(--ink); stroke-linejoin: round; }}
svg text {{ fill: var(--ink); stroke: none; font-family: inherit; }}
.fill-none {{ fill: none; }}
{_FILL_RULES}
.fill-paper {{ fill: var(--paper); }}
.fill-wash {{ fill: var(--wash); }}
.fill-ink, .fill-plus1 {{ fill: var(--ink); }}
.cut {{ fill: none; stroke: var(--edge); stroke-width: 2px; stroke-dasharray: 8 5; }}
.outline {{ stroke: var(--ink); }}
{_PEN_RULES}"""
_NARROW = "(max-width: 30em)"
STACKED = """table, caption, tbody, tr, tbody th, td { display: block; }
thead {
  position: absolute; width: 0.06em; height: 0.06em; overflow: hidden; clip-path: inset(50%);
}
tr { padding-block: 0.5em; }
th, td { padding: 0.2em 0; }
td:empty { min-height: 2.2em; }
td[data-column]::before { content: attr(data-column) ": "; font-weight: 600; }
td[data-column]::before { content: attr(data-column) ": " / ""; }"""
"""Each row of a table as a block, each cell with the name of its column: it is seen there and not
read aloud, since whoever listens is told the column already."""
_ON_A_NARROW_SCREEN = f"""@media screen and {_NARROW} {{
  main {{ padding: 1.2em 0.7em 2em; }}
  h1 {{ font-size: 1.25em; }}
  h2 {{ font-size: 1.15em; }}
  h3 {{ font-size: 1.05em; }}
  .card-word {{ font-size: 1.6em; }}
  .slips {{ grid-template-columns: minmax(0, 1fr); }}
  .pictured li, .show-card {{ flex-direction: column; align-items: flex-start; gap: 0.6em; }}
  .show-card {{ padding: 1em; }}
  .sign {{ width: 5em; height: 5em; }}
}}"""
_DARK = """@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181d; --ink: #f4efe3; --edge: #a59c88; --wash: #2a2f38; --link: #9cd3e2;
  }
  .fill-tried { fill: #56b4e9; }
  .fill-learned { fill: #e3a5cb; }
  .fill-pleased { fill: #3ddba5; }
  .fill-concerned { fill: #ff9a4d; }
}"""
_CONTRAST = """@media (prefers-contrast: more) {
  :root { --paper: #fff; --ink: #000; --edge: #000; --wash: #fff; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root { --paper: #000; --ink: #fff; --edge: #fff; --wash: #000; }
}"""
_FORCED = """@media (forced-colors: active) {
  :root {
    --paper: Canvas; --ink: CanvasText; --edge: CanvasText; --wash: Canvas; --link: LinkText;
  }
  [class^="fill-"] { fill: Canvas; }
  .fill-none { fill: none; }
  .fill-ink { fill: CanvasText; }
}"""
"""Somebody has chosen a few colours for everything: shapes keep their outlines and their words."""
_PRINT = """@media print {
  @page { size: %(paper)s; margin: 18mm; }
  :root { --paper: %(tint)s; --ink: #000; --edge: #6b6252; --wash: #efe7d3; color-scheme: light; }
  html { font-size: %(points)gpt; print-color-adjust: %(adjust)s; }
  main { max-width: none; padding: 0; }
  p, li { orphans: 2; widows: 2; }
  tr, .write, figure, .ticks li, .pictured li { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  nav { display: none; }
  .page-break { break-after: page; }
  .page-break + * { margin-top: 0; }
  .slip.copy { display: block; }
  svg, .box { print-color-adjust: exact; }
}"""
