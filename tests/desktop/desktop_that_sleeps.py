# pyright: reportMissingImports=false, reportMissingModuleSource=false
"""Stands where a desktop would: hears who asks that the screen stays on, and when they hang up."""

from __future__ import annotations

from typing import Any

from gi.repository import Gio, GLib

_SERVICES = {
    "org.freedesktop.ScreenSaver": "org.freedesktop.ScreenSaver",
    "org.freedesktop.PowerManagement": "org.freedesktop.PowerManagement.Inhibit",
}
"""The name on the bus, and what it offers there."""

_OFFER = """<node><interface name="{name}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>"""


class DesktopThatSleeps:
    """`kept` says who keeps it awake: the service that was asked, the program and its reason."""

    def __init__(self) -> None:
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self._by_line: dict[str, set[tuple[str, str, str]]] = {}
        for service, name in _SERVICES.items():
            self._offer(service, name)

    @property
    def kept(self) -> set[tuple[str, str, str]]:
        return set().union(*self._by_line.values())

    def _offer(self, service: str, name: str) -> None:
        offered = Gio.DBusNodeInfo.new_for_xml(_OFFER.format(name=name)).interfaces[0]
        self._bus.register_object(f"/{name.replace('.', '/')}", offered, self._asked, None, None)
        owner = "org.freedesktop.DBus"
        asked = GLib.Variant("(su)", (service, 0))
        self._bus.call_sync(
            owner, "/org/freedesktop/DBus", owner, "RequestName", asked, None, 0, -1, None
        )

    def _asked(self, _bus: Any, line: str, _path: str, name: str, *rest: Any) -> None:
        _method, told, call = rest
        if line not in self._by_line:
            Gio.bus_watch_name_on_connection(self._bus, line, 0, None, self._hung_up)
        self._by_line.setdefault(line, set()).add((name, *told.unpack()))
        call.return_value(GLib.Variant("(u)", (7,)))

    def _hung_up(self, _bus: Any, line: str) -> None:
        self._by_line.pop(line, None)
