"""What is seen: the only room that knows Qt."""

from app.ui.lasting import keep_constants
from app.ui.own_import import give_import_back

give_import_back()
keep_constants()
