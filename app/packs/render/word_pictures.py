"""Pictures in a Word file: inside the line of words, so that they are read where they stand."""

from io import BytesIO
from typing import Any

from app.packs.render.typed_text import tidied
from app.packs.render.word_xml import Node, el

_EMU = 12700
"""To a point: what pictures in Word are measured in."""
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""What Word files its mark for decoration under."""


class Pictures:
    """Puts pictures into one part of the file, and numbers them."""

    def __init__(self, part: Any) -> None:
        self._part = part
        self._count = 0

    def run(self, png: bytes, width: float, height: float, said: str = "") -> Node:
        """A picture that says what it means, or that is passed over where it says nothing."""
        self._count += 1
        key, _image = self._part.get_or_add_image(BytesIO(png))
        size: dict[str, Any] = {"cx": round(width * _EMU), "cy": round(height * _EMU)}
        inline = el(
            "wp:inline",
            el("wp:extent", **size),
            self._about(said),
            el("wp:cNvGraphicFramePr", el("a:graphicFrameLocks", noChangeAspect=1)),
            el("a:graphic", el("a:graphicData", self._picture(key, size), uri=_PICTURE)),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        )
        return el("w:r", el("w:drawing", inline))

    def behind(self, png: bytes, width: float, height: float, start: tuple[float, float]) -> Node:
        """Decoration behind the words of a cell; `start` is how far from them it begins."""
        self._count += 1
        key, _image = self._part.get_or_add_image(BytesIO(png))
        size: dict[str, Any] = {"cx": round(width * _EMU), "cy": round(height * _EMU)}
        left, top = (el("wp:posOffset", text=str(round(one * _EMU))) for one in start)
        anchor = el(
            "wp:anchor",
            el("wp:simplePos", x=0, y=0),
            el("wp:positionH", left, relativeFrom="column"),
            el("wp:positionV", top, relativeFrom="paragraph"),
            el("wp:extent", **size),
            el("wp:wrapNone"),
            self._about(""),
            el("wp:cNvGraphicFramePr"),
            el("a:graphic", el("a:graphicData", self._picture(key, size), uri=_PICTURE)),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
            simplePos=0,
            relativeHeight=self._count,
            behindDoc=1,
            locked=0,
            layoutInCell=1,
            allowOverlap=1,
        )
        return el("w:r", el("w:drawing", anchor))

    def _about(self, said: str) -> Node:
        name = f"Picture {self._count}"
        if said:
            return el("wp:docPr", id=self._count, name=name, descr=tidied(said))
        mark = el("a:ext", el("adec:decorative", val=1), uri=_DECORATIVE)
        return el("wp:docPr", el("a:extLst", mark), id=self._count, name=name, descr="")

    def _picture(self, key: str, size: dict[str, Any]) -> Node:
        about = el("pic:cNvPr", id=self._count, name=f"Picture {self._count}")
        place = el("a:xfrm", el("a:off", x=0, y=0), el("a:ext", **size))
        return el(
            "pic:pic",
            el("pic:nvPicPr", about, el("pic:cNvPicPr")),
            el("pic:blipFill", el("a:blip", r_embed=key), el("a:stretch", el("a:fillRect"))),
            el("pic:spPr", place, el("a:prstGeom", el("a:avLst"), prst="rect")),
        )
