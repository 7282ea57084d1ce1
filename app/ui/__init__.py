"""What is seen: the only room that knows Qt."""

from app.ui.lasting import keep_constants

keep_constants()
