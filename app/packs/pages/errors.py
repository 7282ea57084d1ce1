"""What can be wrong with asking for a page, as facts; light, so that anyone may know them early."""

from app.packs.errors import PackError


class SessionNeeded(PackError):
    """A page about one session was asked for without saying which; `page` is its name."""

    def __init__(self, page: str) -> None:
        super().__init__(page)
        self.page = page


class UnknownPage(PackError):
    """No page has the name `page`; `known` are those that do."""

    def __init__(self, page: str, known: tuple[str, ...]) -> None:
        super().__init__(page, known)
        self.page = page
        self.known = known
