"""How a book looks: no letters, sizes or colours of ours, so that the reader's own always win."""

from app.packs.render.html_style import STACKED
from app.packs.render.look import FILLS
from app.packs.styles import Style
from app.workshops.show_cards import SIGNS

_NARROW = "@media (max-width: 30em)"


def style_sheet(style: Style) -> str:
    stacked = STACKED if style.stacks_tables else f"{_NARROW} {{\n{STACKED}\n}}"
    return "\n".join((_PAGE % {"spacing": style.spacing}, _SHAPES, stacked))


_FILL_RULES = "\n".join(
    f".fill-{name} {{ fill: {FILLS[name]}; }}"
    for name in ("tried", "learned", "pleased", "concerned")
)
_PEN_RULES = "\n".join(f".pen-{sign} {{ stroke: {FILLS[sign]}; }}" for sign in SIGNS)
_PAGE = """body { line-height: %(spacing)s; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.6em; break-after: avoid; }
h1:first-child, h2:first-child { margin-top: 0.4em; }
p { margin: 0 0 1.2em; }
.strong, .card-title { font-weight: bold; }
ul, ol { margin: 0 0 1.2em; padding: 0; }
li { margin: 0 0 0.6em; margin-inline-start: 1.6em; }
.ticks, .pictured { list-style: none; }
.ticks li { display: flex; margin: 0 0 0.8em; }
.pictured li { display: flex; align-items: center; margin: 0 0 1em; break-inside: avoid; }
.box {
  flex: none; width: 1.1em; height: 1.1em; margin-top: 0.2em; margin-inline-end: 0.7em;
  border: 0.1em solid; border-radius: 0.15em;
}
.frame {
  flex: none; width: 5em; height: 5em; margin-inline-end: 1em;
  border: 0.1em solid; border-radius: 0.6em; object-fit: contain;
}
img.frame { padding: 0.3em; background: #fff; }
.choice p { margin: 0 0 0.2em; }
.abreast { display: flex; flex-wrap: wrap; }
.abreast li { margin-inline-end: 1.4em; }
table { border-collapse: collapse; width: 100%%; margin: 0 0 1.6em; }
caption { text-align: start; font-weight: bold; padding-bottom: 0.4em; }
th, td { text-align: start; vertical-align: top; padding: 0.5em 1em 0.5em 0; }
td:empty { height: 2.2em; }
tr { border-bottom: 0.06em solid; break-inside: avoid; }
.card, .show-card {
  border: 0.1em solid; border-radius: 0.6em; padding: 0.9em; margin: 0 0 1.2em; break-inside: avoid;
}
.card p:last-child, .show-card p:last-child { margin-bottom: 0; }
.slip { border: 0.1em dashed; padding: 0.9em; margin: 0 0 1.2em; break-inside: avoid; }
.line { height: 2.2em; border-bottom: 0.06em solid; }
.edge { display: none; }
.sign { width: 5em; height: 5em; stroke-linecap: round; fill: none; }
.card-word { font-size: 1.6em; font-weight: bold; margin: 0.2em 0; }
figure { margin: 0 0 1.6em; }
.drawing { width: 100%%; height: auto; }
figcaption ul { margin-top: 1em; }"""
_SHAPES = f"""svg {{ stroke: currentColor; stroke-linejoin: round; }}
.shape {{ width: 1em; height: 1em; margin-inline-end: 0.45em; vertical-align: -0.1em; }}
svg text {{ fill: currentColor; stroke: none; }}
.fill-none, .fill-paper {{ fill: none; }}
.fill-wash {{ fill: currentColor; fill-opacity: 0.12; }}
.fill-ink, .fill-plus1 {{ fill: currentColor; }}
{_FILL_RULES}
.outline {{ stroke: currentColor; }}
{_PEN_RULES}"""
